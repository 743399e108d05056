package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.model.DayCheck;
import com.completebytepos.taxbooks.model.DayDifference;
import com.completebytepos.taxbooks.model.DayZ;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises one Z a device and fiscal day, and that our books, KRA and the Z are held against each other until they say the same. */
@Stateless
public class FiscalDays {
    private static final String DOCUMENTS = """
            select p.number, s.id, s.receipt_number, d.total, d.state from fiscal_document d join sale s on s.id = coalesce(d.sale_id, d.past_sale_id) left join fiscal_stamp p on p.document_id = d.id
            where d.branch_id = ? and s.completed_at >= ? and s.completed_at < ? and (p.device_id is null or p.device_id = ?) order by s.completed_at, d.id""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject FiscalDevices devices;
    @Inject Clock clock;

    /** How many documents, and what they come to. */
    public record Side(long documents, Money total) implements Serializable {
    }

    /** {@code awaitsKra}: KRA did not answer when the Z was closed, and is asked again. */
    public record Check(UUID deviceId, LocalDate day, Instant checkedAt, Side ours, Side kras, Money zTotal, int differences, boolean awaitsKra) implements Serializable {
    }

    /** KRA's list of sales; null where its unit cannot be asked, or where it is still to come. */
    public record KraList(JsonObject sales, boolean isToCome) {
    }

    /** Why a day's three books differ: not sent yet, refused, stamped but not in KRA's list, in KRA's list and not ours, another amount, Z closed before it came. */
    public enum Reason { WAITING, REFUSED, MISSING_AT_KRA, NOT_OURS, AMOUNT, AFTER_THE_Z }

    public record Difference(Reason reason, Long number, UUID saleId, String receiptNumber, Money ours, Money kras) implements Serializable {
    }

    /** A day as lists show it; {@code check} null before it was looked at. */
    public record Line(DeviceRow device, LocalDate day, DaySheet z, Check check) implements Serializable {
    }

    /** Closes the day's Z, or adds a revision when something came late, and notes what the three books say. */
    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public Check close(UUID deviceId, LocalDate day, KraList kras) {
        if (!day.isBefore(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI))) throw TaxbooksRejection.DAY_NOT_OVER.with();
        var device = device(deviceId);
        var key = new DayCheck.Key(deviceId, day);
        var known = Optional.ofNullable(em.find(DayCheck.class, key, LockModeType.PESSIMISTIC_WRITE));
        var before = lastZ(deviceId, day);
        var rows = sums(device, day);
        boolean late = before.isPresent() && !before.get().says(rows);
        if (before.isEmpty() || late) {
            em.persist(new DayZ(new DayZ.Key(deviceId, day, before.map(z -> z.key().revision()).orElse(0) + 1), before.map(DayZ::number).orElseGet(() -> nextNumber(deviceId)), clock.instant(), rows));
        }
        var comparison = new DayComparison(documents(device, day), kras.sales() == null ? null : DayComparison.read(kras.sales(), day));
        var found = new java.util.ArrayList<>(comparison.differences());
        var z = new DaySheet(deviceId, null, null, day, 0, 0, null, rows).total();
        if (late) {
            var closed = new DaySheet(deviceId, null, null, day, 0, 0, null, before.get().rows()).total();
            if (!closed.equals(z)) found.add(new Difference(Reason.AFTER_THE_Z, null, null, null, z, closed));
        }
        em.createQuery("delete from DayDifference d where d.key.deviceId = :device and d.key.day = :day").setParameter("device", deviceId).setParameter("day", day).executeUpdate();
        for (int i = 0; i < found.size(); i++) em.persist(new DayDifference(new DayDifference.Key(deviceId, day, i + 1), found.get(i)));
        var check = known.orElseGet(() -> new DayCheck(key));
        check.found(comparison.ourSide(), comparison.kraSide(), z, found, kras.isToCome(), clock.instant());
        if (known.isEmpty()) em.persist(check);
        return check.row();
    }

    /** Whether a day needs another look: it was never looked at, or its books differ. */
    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public boolean isOpen(UUID deviceId, LocalDate day) {
        var known = em.find(DayCheck.class, new DayCheck.Key(deviceId, day));
        return known == null || known.awaitsKra() || known.differences() > 0 || lastZ(deviceId, day).map(z -> !z.says(sums(device(deviceId), day))).orElse(true);
    }

    /** Newest first, of the devices that stand in a branch. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Line> latest(int days) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        return java.util.stream.IntStream.rangeClosed(1, days).mapToObj(today::minusDays).flatMap(day -> devices.all().stream().map(d -> line(d, day))).filter(l -> l.z() != null || l.check() != null).toList();
    }

    private Line line(DeviceRow device, LocalDate day) {
        var check = em.find(DayCheck.class, new DayCheck.Key(device.id(), day));
        return new Line(device, day, lastZ(device.id(), day).map(z -> sheet(device, z)).orElse(null), check == null ? null : check.row());
    }

    /** The Z, newest revision first; the totals so far of a day that is not over. */
    @Requires(Permission.VIEW_REPORTS)
    public List<DaySheet> sheets(UUID deviceId, LocalDate day) {
        var device = device(deviceId);
        var closed = em.createQuery("select z from DayZ z where z.key.deviceId = :device and z.key.day = :day order by z.key.revision desc", DayZ.class).setParameter("device", deviceId)
                .setParameter("day", day).getResultStream().map(z -> sheet(device, z)).toList();
        if (!closed.isEmpty()) return closed;
        return List.of(new DaySheet(deviceId, device.settings().pin(), device.settings().bhfId(), day, 0, 0, clock.instant(), sums(device, day)));
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<Difference> differences(UUID deviceId, LocalDate day) {
        return em.createQuery("select d from DayDifference d where d.key.deviceId = :device and d.key.day = :day order by d.key.seq", DayDifference.class).setParameter("device", deviceId)
                .setParameter("day", day).getResultStream().map(DayDifference::row).toList();
    }

    private static DaySheet sheet(DeviceRow device, DayZ z) {
        return new DaySheet(device.id(), device.settings().pin(), device.settings().bhfId(), z.key().day(), z.number(), z.key().revision(), z.writtenAt(), z.rows());
    }

    private DeviceRow device(UUID id) {
        return devices.all().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow(() -> TaxbooksRejection.NO_SUCH_DEVICE.with());
    }

    private Optional<DayZ> lastZ(UUID deviceId, LocalDate day) {
        return em.createQuery("select z from DayZ z where z.key.deviceId = :device and z.key.day = :day order by z.key.revision desc", DayZ.class).setParameter("device", deviceId)
                .setParameter("day", day).setMaxResults(1).getResultStream().findFirst();
    }

    private int nextNumber(UUID deviceId) {
        var last = em.createQuery("select max(z.number) from DayZ z where z.key.deviceId = :device", Integer.class).setParameter("device", deviceId).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    private List<DaySheet.Row> sums(DeviceRow device, LocalDate day) {
        em.flush();
        return new DaySums(em, device.settings().branchId(), day).rows();
    }

    private List<DayComparison.Ours> documents(DeviceRow device, LocalDate day) {
        var values = List.of(device.settings().branchId(), DaySums.startOf(day), DaySums.startOf(day.plusDays(1)), device.id());
        return Cells.list(Cells.bind(em.createNativeQuery(DOCUMENTS), values), r -> new DayComparison.Ours(r.text(0) == null ? null : Long.valueOf(r.text(0)), r.id(1), r.text(2), r.money(3), r.text(4)));
    }
}
