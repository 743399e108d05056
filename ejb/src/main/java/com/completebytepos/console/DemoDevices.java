package com.completebytepos.console;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.fiscal.DeviceSetUp;
import com.completebytepos.fiscal.DeviceSettings;
import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The demo shops' devices at the sandbox, which may answer later than we ask: due work tries until it does. */
@ApplicationScoped
public class DemoDevices implements WorkHandler {
    private static final String MAKE = "console.demo-devices";
    private static final Map<String, List<Device>> DEVICES = Map.of(
            "duka", List.of(new Device("MA", "A000000001D", "00", "CBPOS-DUKA-00", FiscalProfile.OSCU)),
            "soko", List.of(new Device("TB", "A000000002S", "00", "CBPOS-SOKO-00", FiscalProfile.OSCU), new Device("KT", "A000000002S", "01", "CBPOS-SOKO-01", FiscalProfile.VSCU),
                    new Device("NK", "A000000002S", "02", "CBPOS-SOKO-02", FiscalProfile.OSCU)));

    @Inject DueWork work;
    @Inject BranchRegister branches;
    @Inject FiscalDevices devices;
    @Inject DeviceSetUp setUp;

    private record Device(String branch, String pin, String bhfId, String serial, FiscalProfile profile) {
    }

    /** With one of the demo shops bound. */
    void promise() {
        var shop = CurrentShop.require().value();
        if (devices.all().size() < DEVICES.get(shop).size() && !work.isDue(MAKE, shop)) work.add(MAKE, MAKE, shop);
    }

    @Override
    public String kind() {
        return MAKE;
    }

    @Override
    public void handle(WorkDue due) {
        var branchIds = branches.all().stream().collect(Collectors.toMap(b -> b.code(), b -> b.id()));
        for (var device : DEVICES.getOrDefault(due.shop(), List.of())) make(branchIds.get(device.branch()), device);
        work.done(due.item());
    }

    private void make(UUID branch, Device told) {
        boolean vscu = told.profile() == FiscalProfile.VSCU;
        var known = devices.all().stream().filter(d -> d.settings().branchId().equals(branch)).findFirst();
        if (known.isPresent() && (known.get().state() != DeviceState.NEW || known.get().identity().keyKept())) return;
        var id = setUp.tell(new DeviceSettings(branch, told.profile(), FiscalEnvironment.DEMO, told.pin(), told.bhfId(), told.serial(), vscu ? setUp.vscuAddresses().get(0) : null));
        setUp.initialise(id);
    }
}
