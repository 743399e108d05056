package com.completebytepos.fiscal.job;

import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.jobs.ShopJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: KRA's codes, item classes and notices anew, and keys closed with the newest master key. */
@ApplicationScoped
public class ListsOfTheDay implements ShopJob {
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
        for (var device : devices.all()) {
            if (device.state() == DeviceState.ACTIVE) rows += preparation.fetch(device.id());
        }
        return rows + " codes and classes, " + turned + " keys closed anew";
    }
}
