package com.completebytepos.fiscal;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.fiscal.client.DeviceAccess;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.kernel.Seal;
import com.completebytepos.selling.SoldSales;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises one device a branch, its key closed before anything else is done with it, and that a device's numbers stay its own for ever. */
@Stateless
public class FiscalDevices {
    public static final String PREPARE = "fiscal.prepare";
    /** One after the other: they fetch the same lists. */
    private static final String SET_UP_LANE = "fiscal-set-up";
    private static final long MOST = 999_999_999_999L;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject DueWork work;
    @Inject SoldSales sold;
    @Inject Event<FiscalStamps.Stamped> stamped;
    @Inject Clock clock;

    /** What KRA said of the device at its initialisation; {@code nextNumber} where it told how far the unit has counted, else 1. */
    public record Installation(String cmcKey, String sdcId, String mrcNo, String taxpayerName, long nextNumber) {

        @Override
        public String toString() {
            return sdcId + " " + taxpayerName;
        }
    }

    @Requires({Permission.EDIT_SETTINGS, Permission.VIEW_REPORTS, Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public List<DeviceRow> all() {
        return em.createQuery("select d from FiscalDevice d where d.currentBranchId is not null order by d.pin, d.bhfId", FiscalDevice.class).getResultStream().map(FiscalDevice::row).toList();
    }

    /** A device KRA knows already is not described anew: it is retired, and another one told. */
    @Requires(Permission.EDIT_SETTINGS)
    public UUID tell(DeviceSettings settings) {
        var known = current(settings.branchId());
        if (known.isPresent() && (known.get().state() != DeviceState.NEW || known.get().cmcKey() != null)) throw FiscalRejection.DEVICE_IN_USE.with();
        var device = known.orElseGet(() -> new FiscalDevice(settings));
        var before = known.map(d -> line(d.row())).orElse("-");
        device.describe(settings);
        if (known.isEmpty()) em.persist(device);
        audit.record("fiscal.device-told", "branch", settings.branchId(), before + " -> " + line(device.row()));
        return device.id();
    }

    /** The device that stands in a branch now. */
    @OpenToAll("part of what moves goods there, which was allowed")
    public Optional<DeviceRow> currentOf(UUID branchId) {
        return em.createQuery("select d from FiscalDevice d where d.currentBranchId = :branch", FiscalDevice.class).setParameter("branch", branchId).getResultStream().findFirst().map(FiscalDevice::row);
    }

    @Requires({Permission.EDIT_SETTINGS, Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public DeviceRow row(UUID id) {
        return find(id).row();
    }

    @Requires({Permission.EDIT_SETTINGS, Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public DeviceAccess access(UUID id) {
        return DeviceVault.access(find(id));
    }

    /** The first thing done with KRA's answer: the key comes once. */
    @Requires(Permission.EDIT_SETTINGS)
    public void installed(UUID id, Installation told) {
        var device = locked(id);
        device.installed(DeviceVault.close(device, told.cmcKey()), told.sdcId(), told.mrcNo(), told.taxpayerName(), told.nextNumber());
        work.add(SET_UP_LANE, PREPARE, id.toString());
        audit.record("fiscal.device-installed", "branch", device.branchId(), line(device.row()) + ", " + told.sdcId());
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void identified(UUID id, String sdcId, String mrcNo) {
        var device = locked(id);
        audit.record("fiscal.unit-named", "branch", device.branchId(), device.sdcId() + " -> " + sdcId);
        device.identified(sdcId, mrcNo);
    }

    /** KRA's lists are here: from now on it stamps. */
    @Requires(Permission.DO_DUE_WORK)
    public void prepared(UUID id, UUID item) {
        var device = locked(id);
        if (device.state() == DeviceState.NEW) device.resume();
        work.done(item);
        wake(device);
    }

    /** A device that is being set up waits for a person; one at work is judged by what it sends, not by a list it could not fetch. */
    @Requires(Permission.DO_DUE_WORK)
    public void troubled(UUID id, FiscalProblem why, String words) {
        var device = locked(id);
        if (device.state() == DeviceState.NEW) device.stop(why, words);
    }

    /** A person looked: what stood still goes on, at once. */
    @Requires({Permission.EDIT_SETTINGS, Permission.CORRECT_FISCAL})
    public void resume(UUID id) {
        var device = locked(id);
        if (device.state() == DeviceState.NEW || device.profile() != FiscalProfile.VSCU && device.cmcKey() == null) throw FiscalRejection.NOT_INITIALISED.with();
        device.resume();
        audit.record("fiscal.device-resumed", "branch", device.branchId(), line(device.row()));
        wake(device);
    }

    @Requires(Permission.EDIT_SETTINGS)
    public DeviceSettings retire(UUID id) {
        var device = locked(id);
        if (device.inFlightId() != null) throw FiscalRejection.NUMBER_IN_FLIGHT.with(device.inFlightNumber());
        device.retire();
        audit.record("fiscal.device-retired", "branch", device.branchId(), line(device.row()));
        return device.row().settings();
    }

    /** For a device that numbered invoices elsewhere too: where KRA's numbers go on, a person read at KRA. What stood still for it goes on. */
    @Requires(Permission.EDIT_SETTINGS)
    public void countFrom(UUID id, long number) {
        var device = locked(id);
        if (number < 1 || number > MOST) throw FiscalRejection.NUMBER_RANGE.at("startNumber");
        if (device.inFlightId() != null) throw FiscalRejection.NUMBER_IN_FLIGHT.at("startNumber", device.inFlightNumber());
        audit.record("fiscal.numbers-moved", "branch", device.branchId(), device.row().nextNumber() + " -> " + number);
        device.countFrom(number);
        if (device.row().health().problem() != FiscalProblem.NUMBERS) return;
        device.resume();
        wake(device);
    }

    /** A person looked at KRA's side of the number in flight, which KRA itself cannot be asked about. @param hasIt KRA has the document; its signature stays there */
    @Requires({Permission.EDIT_SETTINGS, Permission.CORRECT_FISCAL})
    public void decide(UUID id, boolean hasIt) {
        var device = locked(id);
        if (device.inFlightId() == null) throw FiscalRejection.NOTHING_IN_FLIGHT.with();
        if (!device.row().isUndecided()) throw FiscalRejection.STILL_BEING_ASKED.with(device.inFlightNumber());
        var document = em.find(FiscalDocument.class, device.inFlightId(), LockModeType.PESSIMISTIC_WRITE);
        var line = device.inFlightNumber() + (hasIt ? " is at KRA" : " is not at KRA");
        audit.record("fiscal.number-decided", "sale", document.saleId(), line);
        new SendOutcomes(em, clock).decided(device, document, hasIt, line);
        if (hasIt) stamped.fire(new FiscalStamps.Stamped(document.saleId(), device.id(), document.buyer(sold.buyerPin(document.saleId()).orElse(null))));
        wake(device);
    }

    /** Closes every key again with the newest master key. @return how many were closed with an older one */
    @Requires({Permission.EDIT_SETTINGS, Permission.DO_DUE_WORK})
    public int sealAgain() {
        int turned = 0;
        for (var device : em.createQuery("select d from FiscalDevice d where d.cmcKey is not null", FiscalDevice.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()) {
            if (!Seal.ofTheHouse().isOld(device.cmcKey())) continue;
            device.sealAgain(DeviceVault.close(device, DeviceVault.open(device)));
            turned++;
        }
        return turned;
    }

    /** Everything that waits for this device is due again; what is due already stays. */
    private void wake(FiscalDevice device) {
        var lane = Fiscalisation.laneOf(device.branchId());
        em.createQuery("select d.id from FiscalDocument d where d.branchId = :branch and d.state in :waiting order by d.id", UUID.class)
                .setParameter("branch", device.branchId()).setParameter("waiting", Fiscalisation.WAITING).getResultStream()
                .filter(document -> !work.isDue(Fiscalisation.SEND, document.toString())).toList().forEach(document -> work.add(lane, Fiscalisation.SEND, document.toString()));
        work.hurryLane(lane);
    }

    private Optional<FiscalDevice> current(UUID branchId) {
        return em.createQuery("select d from FiscalDevice d where d.currentBranchId = :branch", FiscalDevice.class).setParameter("branch", branchId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst();
    }

    private FiscalDevice find(UUID id) {
        return own(em.find(FiscalDevice.class, id));
    }

    private FiscalDevice locked(UUID id) {
        return own(em.find(FiscalDevice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static FiscalDevice own(FiscalDevice device) {
        if (device == null) throw FiscalRejection.NO_SUCH_DEVICE.with();
        BranchScope.check(device.branchId());
        return device;
    }

    private static String line(DeviceRow device) {
        var s = device.settings();
        return s.profile() + " " + s.environment() + " " + s.pin() + "/" + s.bhfId() + " " + s.serial() + " " + device.state();
    }
}
