package com.completebytepos.fiscal.job;

import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.jobs.ShopJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Every night: KRA's codes, item classes and notices anew, and keys closed with the newest master key. */
@ApplicationScoped
public class ListsOfTheDay implements ShopJob {
    private static final Logger LOG = Logger.getLogger(ListsOfTheDay.class);

    @Inject FiscalDevices devices;
    @Inject DevicePreparation preparation;

    @Override
    public String kind() {
        return "fiscal.lists";
    }

    @Override
    public String cron() {
        return "0 20 3 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofHours(2);
    }

    @Override
    public String run(LocalDate day) {
        int turned = devices.sealAgain();
        int rows = 0;
        int failed = 0;
        for (var device : devices.all()) {
            if (device.state() != DeviceState.ACTIVE) continue;
            try {
                rows += preparation.fetch(device.id());
            } catch (IllegalStateException notNow) {
                // yesterday's lists serve; whether the device works is said by its documents
                LOG.warnf("KRA's lists of %s/%s were not fetched: %s", device.settings().taxpayer(), device.settings().bhfId(), notNow.getMessage());
                failed++;
            }
        }
        return rows + " codes and classes, " + turned + " keys closed anew" + (failed == 0 ? "" : ", not answered: " + failed);
    }
}
