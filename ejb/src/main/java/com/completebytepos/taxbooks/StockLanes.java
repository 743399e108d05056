package com.completebytepos.taxbooks;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Rows;
import com.completebytepos.taxbooks.model.StockLane;
import com.completebytepos.taxbooks.model.StockMirror;
import com.completebytepos.taxbooks.model.StockToldMove;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises what a person sees and decides of the stock told to KRA: how far each taxpayer is, what was refused, and that it goes again. */
@Stateless
public class StockLanes {
    private static final int AT_ONCE = 1000;
    private static final int SHOWN = 200;
    /** Lanes of before belonged to a bare PIN: to the environment of the device that moved last, what is on its way first. */
    private static final String WHOSE_LANE = """
            update tax_stock_lane l set l.taxpayer = coalesce(
              (select d.taxpayer from tax_stock_move m join fiscal_device d on d.id = m.device_id where d.pin = ? order by m.state = 'SENT' desc, m.id desc limit 1),
              (select d.taxpayer from fiscal_device d where d.pin = ? order by d.id desc limit 1), l.taxpayer) where l.taxpayer = ?""";
    private static final String WHOSE_MOVES = "update tax_stock_move m join fiscal_device d on d.id = m.device_id set m.taxpayer = d.taxpayer where m.taxpayer = ? and m.state <> 'TOLD'";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject AuditTrail audit;

    /** A taxpayer's stock documents; {@code words} say why it stands still. */
    public record Lane(String taxpayer, long nextNumber, Long inFlight, boolean sumsSales, String words, Instant answeredAt) implements Serializable {
    }

    /** Movements by what became of them at KRA. */
    public record Count(String taxpayer, StockKind.Told state, long movements) implements Serializable {
    }

    /** Movements refused for one reason, in KRA's words. */
    public record Refused(String words, long movements) implements Serializable {
    }

    /** Goods whose balance KRA does not take; {@code told} is what it has by our reckoning. */
    public record Balance(UUID deviceId, String code, String name, BigDecimal told, String words) implements Serializable {
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Lane> lanes() {
        return em.createQuery("select l from StockLane l order by l.taxpayer", StockLane.class).getResultStream().map(StockLane::row).toList();
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Count> counts() {
        return Cells.list(em.createNativeQuery("select d.taxpayer, m.state, count(*) from tax_stock_move m join fiscal_device d on d.id = m.device_id group by d.taxpayer, m.state order by d.taxpayer, m.state"),
                r -> new Count(r.text(0), StockKind.Told.valueOf(r.text(1)), r.count(2)));
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Refused> refused() {
        return em.createQuery("select new com.completebytepos.taxbooks.StockLanes$Refused(m.words, count(m)) from StockToldMove m where m.state = :refused group by m.words order by count(m) desc, m.words", Refused.class)
                .setParameter("refused", StockKind.Told.REFUSED).setMaxResults(SHOWN).getResultList();
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Balance> refusedBalances() {
        return Cells.list(em.createNativeQuery("select t.device_id, t.code, coalesce(i.name, t.code), t.told, t.words from tax_stock_item t join fiscal_device d on d.id = t.device_id"
                + " left join fiscal_item i on i.taxpayer = d.taxpayer and i.code = t.code where t.words is not null and not t.balance_due order by 3, t.code limit " + SHOWN),
                r -> new Balance(r.id(0), r.text(1), r.text(2), r.decimal(3), r.text(4)));
    }

    /** One stock document for many sales, or one for each. */
    @Requires({Permission.EDIT_SETTINGS, Permission.CORRECT_FISCAL})
    public void sumSales(String taxpayer, boolean sums) {
        lane(em, taxpayer).sumSales(sums);
        audit.record("taxbooks.sales-summed", "pin", null, taxpayer + " " + sums);
    }

    /** What KRA refused, sent again. @return how many movements */
    @Requires(Permission.CORRECT_FISCAL)
    public int sendAgain(String words) {
        var refused = em.createQuery("select m from StockToldMove m where m.state = :refused and (:words is null or m.words = :words) order by m.id", StockToldMove.class)
                .setParameter("refused", StockKind.Told.REFUSED).setParameter("words", words).setMaxResults(AT_ONCE).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        refused.forEach(StockToldMove::waits);
        refused.stream().map(StockToldMove::taxpayer).distinct().forEach(taxpayer -> due(work, taxpayer));
        audit.record("taxbooks.stock-sent-again", "fiscal", null, refused.size() + " " + words);
        return refused.size();
    }

    /** A balance KRA did not take, told again. */
    @Requires(Permission.CORRECT_FISCAL)
    public void tellBalanceAgain(UUID deviceId, String code) {
        var mirror = Optional.ofNullable(em.find(StockMirror.class, new StockMirror.Key(deviceId, code), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> TaxbooksRejection.NO_SUCH_BALANCE.with());
        mirror.owes();
        audit.record("taxbooks.balance-told-again", "fiscal", null, code + " " + mirror.told());
        Rows.select(em, "select taxpayer from fiscal_device where id = ?", row -> row.getString(1), deviceId).forEach(taxpayer -> due(work, taxpayer));
    }

    static String laneOf(String taxpayer) {
        return "taxbooks-stock:" + taxpayer;
    }

    static void due(DueWork work, String taxpayer) {
        work.addOnce(laneOf(taxpayer), StockBook.TELL, taxpayer);
    }

    static StockLane lane(EntityManager em, String taxpayer) {
        var known = em.find(StockLane.class, taxpayer, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known;
        adopt(em, taxpayer.substring(taxpayer.indexOf('/') + 1));
        var adopted = em.find(StockLane.class, taxpayer, LockModeType.PESSIMISTIC_WRITE);
        if (adopted != null) return adopted;
        var made = new StockLane(taxpayer);
        em.persist(made);
        em.flush();
        return made;
    }

    /** Due work of before names a bare PIN: it goes on under each of its environments. @return whether it was such */
    static boolean goesOnOtherwise(EntityManager em, DueWork work, String reference) {
        if (reference.contains("/")) return false;
        adopt(em, reference);
        Rows.select(em, "select distinct taxpayer from fiscal_device where pin = ?", row -> row.getString(1), reference).forEach(taxpayer -> due(work, taxpayer));
        return true;
    }

    private static void adopt(EntityManager em, String pin) {
        em.flush();
        Rows.change(em, WHOSE_LANE, pin, pin, pin);
        Rows.change(em, WHOSE_MOVES, pin);
    }
}
