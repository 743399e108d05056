package com.completebytepos.web.fiscal;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.DeviceSetUp;
import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.FiscalQueue;
import com.completebytepos.fiscal.Fiscalisation;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** office/fiscal/devices.xhtml */
@Named
@ViewScoped
public class DevicesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject FiscalDevices devices;
    @Inject DeviceSetUp setUp;
    @Inject Fiscalisation fiscal;
    @Inject BranchRegister register;
    @Inject BusinessCard business;

    private List<Place> places;
    private Place editing;
    private DeviceForm form;
    private int amber;
    private int red;

    /** A branch with its device; null when it has none. */
    public record Place(BranchSummary branch, DeviceRow device) implements Serializable {
    }

    public void load() {
        var known = devices.all().stream().collect(Collectors.toMap(d -> d.settings().branchId(), d -> d));
        places = register.mine().stream().map(b -> new Place(b, known.get(b.id()))).toList();
        amber = fiscal.limits().amber();
        red = fiscal.limits().red();
        if (form == null) form = new DeviceForm(null, null, setUp.environments().get(0), null);
    }

    public void open(Place place) {
        editing = place;
        form = new DeviceForm(place.branch().id(), place.device(), setUp.environments().get(0), business.details().kraPin());
    }

    public void save() {
        setUp.tell(form.settings());
        done("etims.device-saved", editing.branch().name());
    }

    public void initialise(Place place) {
        setUp.initialise(place.device().id());
        done("etims.device-initialised", place.branch().name());
    }

    public void adopt() {
        if (isTakingOver()) setUp.adopt(editing.device().id(), form.kept());
        else setUp.identify(editing.device().id(), form.getSdcId(), form.getMrcNo());
        done(isTakingOver() ? "etims.device-initialised" : "etims.unit-named", editing.branch().name());
    }

    /** A device that works already is only told what its unit is called. */
    public boolean isTakingOver() {
        return editing == null || editing.device() == null || editing.device().state() == DeviceState.NEW;
    }

    public void countFrom() {
        devices.countFrom(editing.device().id(), form.getNextNumber());
        done("etims.numbers-moved", editing.branch().name());
    }

    public void saveLimits() {
        fiscal.set(new FiscalQueue.Limits(amber, red));
        Messages.done("etims.limits-saved");
    }

    public void test(Place place) {
        Messages.done("etims.device-answers", place.branch().name(), String.join(", ", setUp.test(place.device().id())));
        load();
    }

    public void resume(Place place) {
        devices.resume(place.device().id());
        done("etims.device-resumed", place.branch().name());
    }

    public void retire(Place place) {
        setUp.retire(place.device().id());
        done("etims.device-retired", place.branch().name());
    }

    private void done(String key, String what) {
        Messages.done(key, what);
        load();
    }

    public List<Place> getPlaces() { return places; }
    public Place getEditing() { return editing; }
    public DeviceForm getForm() { return form; }
    public int getAmber() { return amber; }
    public void setAmber(int amber) { this.amber = amber; }
    public int getRed() { return red; }
    public void setRed(int red) { this.red = red; }
    public FiscalProfile[] getProfiles() { return FiscalProfile.values(); }
    public List<FiscalEnvironment> getEnvironments() { return setUp.environments(); }
    public List<String> getAddresses() { return setUp.vscuAddresses(); }
}
