package com.completebytepos.returnables;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.CarriedBefore;
import com.completebytepos.returnables.model.CarryingGoods;
import com.completebytepos.returnables.model.DepositRate;
import com.completebytepos.returnables.model.Returnable;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Promises one answer to which returnables there are, what one of each asks as a deposit on which day, and which goods carry how many. */
@Stateless
public class ReturnableList {
    private static final Money MOST = Money.ofCents(100_000_00L);
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PIECES = 1_000;
    private static final long SHILLING = 100;
    /** As the column keeps it. */
    private static final String UNIT = "[\\x21-\\x7e]{1,4}";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries products;
    @Inject Packaging packs;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** {@code rates} newest day first; {@code deposit}: of today, zero before the first day. */
    public record Row(UUID id, String name, String nameSw, boolean active, int version, Money deposit, List<Rate> rates) implements Serializable {
    }

    /** From a day in Nairobi on. */
    public record Rate(LocalDate fromDay, Money amount, String setBy, Instant setAt) implements Serializable {
    }

    /** {@code unit} of the pack, or the goods' own; {@code pieces} on one of it. */
    public record Goods(UUID skuId, String code, String name, String unit, int pieces) implements Serializable {
    }

    /** As tills get it: rates oldest first. */
    public record ForTills(Row row, List<Carried> goods) {
    }

    public record Carried(UUID skuId, String unit, int pieces) {
    }

    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_SALES})
    public List<Row> all() {
        return em.createQuery("select r from Returnable r order by r.name", Returnable.class).getResultStream().map(this::row).toList();
    }

    /** @throws com.completebytepos.kernel.Rejection 404 */
    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_SALES})
    public Row find(UUID id) {
        return row(known(id));
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<Goods> goods(UUID id) {
        var carried = carried(known(id).id());
        var named = products.named(carried.stream().map(one -> one.key().skuId()).distinct().toList());
        return carried.stream().filter(one -> named.containsKey(one.key().skuId())).map(one -> goods(one, named.get(one.key().skuId())))
                .sorted(Comparator.comparing(Goods::name).thenComparing(Goods::unit)).toList();
    }

    private static Goods goods(CarryingGoods one, ProductSummary product) {
        return new Goods(product.id(), product.code(), product.name(), one.key().unit(), one.pieces());
    }

    /** Tills take empties of those out of use all the same. */
    @Requires(Permission.SYNC)
    public List<ForTills> forTills() {
        return em.createQuery("select r from Returnable r order by r.id", Returnable.class).getResultStream()
                .map(r -> new ForTills(row(r), r.isActive() ? carried(r.id()).stream().map(one -> new Carried(one.key().skuId(), one.key().unit(), one.pieces())).toList() : List.of())).toList();
    }

    /** @throws com.completebytepos.kernel.Rejection 422 by the field, 409 where the name is taken */
    @Requires(Permission.EDIT_PRICES)
    public UUID add(String name, String nameSw, Money deposit) {
        var made = new Returnable(named(name, null), spelt(nameSw));
        checkAmount(deposit);
        em.persist(made);
        written(() -> ReturnablesRejection.NAME_TAKEN.at("name", made.name()));
        rate(made.id(), today(), deposit);
        audit.record("returnables.added", "returnable", made.id(), made.name() + ": " + deposit);
        changed.fire(new Changed("returnable", made.id()));
        return made.id();
    }

    @Requires(Permission.EDIT_PRICES)
    public void change(UUID id, int version, String name, String nameSw, boolean active) {
        var one = known(id);
        if (one.version() != version) throw ReturnablesRejection.CHANGED_MEANWHILE.with(one.name());
        var before = one.name() + ", " + one.isActive();
        one.call(named(name, id), spelt(nameSw));
        one.use(active);
        written(() -> ReturnablesRejection.NAME_TAKEN.at("name", one.name()));
        audit.record("returnables.changed", "returnable", id, before + " -> " + one.name() + ", " + active);
        changed.fire(new Changed("returnable", id));
    }

    /** @param fromDay in Nairobi, today or later: what was asked on a day that is over is what was asked */
    @Requires(Permission.EDIT_PRICES)
    public void deposit(UUID id, LocalDate fromDay, Money amount) {
        var one = known(id);
        checkAmount(amount);
        if (fromDay == null || fromDay.isBefore(today()) || fromDay.isAfter(today().plusYears(2))) throw ReturnablesRejection.DAY_PAST.at("fromDay");
        rate(id, fromDay, amount);
        audit.record("returnables.deposit-set", "returnable", id, one.name() + ", " + fromDay + ": " + amount);
        changed.fire(new Changed("returnable", id));
    }

    /** @param typed code or barcode of goods @param unit a pack's, or empty for their own @param pieces on one of it; 0: none any more */
    @Requires(Permission.EDIT_PRICES)
    public void carry(UUID id, String typed, String unit, int pieces) {
        var one = known(id);
        var sku = products.scanned(typed).map(ProductQueries.Scanned::skuId).orElseThrow(() -> ReturnablesRejection.NO_SUCH_GOODS.at("code", String.valueOf(typed)));
        if (pieces < 0 || pieces > MOST_PIECES) throw ReturnablesRejection.PIECES_RANGE.at("pieces", MOST_PIECES);
        var own = products.named(List.of(sku)).get(sku).unit();
        var asked = unit == null || unit.isBlank() ? own : unit.strip().toUpperCase(java.util.Locale.ROOT);
        boolean hasUnit = asked.equals(own) || packs.packsOf(sku).stream().anyMatch(pack -> pack.unit().equals(asked)) || pieces == 0 && asked.matches(UNIT);
        if (!hasUnit) throw ReturnablesRejection.UNIT_UNKNOWN.at("unit", asked);
        carried(one, new CarryingGoods.Key(id, sku, asked), typed.strip(), pieces);
    }

    /** Whatever their code or their units are by now. @param unit as the list has it */
    @Requires(Permission.EDIT_PRICES)
    public void drop(UUID id, UUID skuId, String unit) {
        var one = known(id);
        if (skuId == null || unit == null || !unit.matches(UNIT)) throw ReturnablesRejection.UNIT_UNKNOWN.at("unit", String.valueOf(unit));
        carried(one, new CarryingGoods.Key(id, skuId, unit), skuId.toString(), 0);
    }

    private void carried(Returnable one, CarryingGoods.Key key, String called, int pieces) {
        var before = em.find(CarryingGoods.class, key);
        int had = before == null ? 0 : before.pieces();
        if (had == pieces) return;
        audit.record("returnables.goods-set", "returnable", one.id(), one.name() + ", " + called + " " + key.unit() + ": " + had + " -> " + pieces);
        em.persist(new CarriedBefore(new CarriedBefore.Key(key.returnableId(), key.skuId(), key.unit(), clock.instant().truncatedTo(ChronoUnit.MILLIS)), had));
        if (pieces == 0) em.remove(before);
        else if (before == null) em.persist(new CarryingGoods(key, pieces));
        else before.carry(pieces);
        written(() -> ReturnablesRejection.CHANGED_MEANWHILE.with(one.name()));
        changed.fire(new Changed("returnable", one.id()));
    }

    /** Two at once may both have seen that there was none. */
    private void written(Supplier<RuntimeException> taken) {
        try {
            em.flush();
        } catch (ConstraintViolationException | OptimisticLockException clash) {
            throw taken.get();
        }
    }

    private List<CarryingGoods> carried(UUID id) {
        return em.createQuery("select c from CarryingGoods c where c.key.returnableId = :id order by c.key.skuId, c.key.unit", CarryingGoods.class).setParameter("id", id).getResultList();
    }

    private Returnable known(UUID id) {
        return Optional.ofNullable(id).map(one -> em.find(Returnable.class, one)).orElseThrow(() -> ReturnablesRejection.NO_SUCH_RETURNABLE.with());
    }

    private Row row(Returnable one) {
        var rates = em.createQuery("select d from DepositRate d where d.key.returnableId = :id order by d.key.fromDay desc", DepositRate.class).setParameter("id", one.id()).getResultStream().map(DepositRate::told).toList();
        var now = rates.stream().filter(rate -> !rate.fromDay().isAfter(today())).findFirst().map(Rate::amount).orElse(Money.ZERO);
        return new Row(one.id(), one.name(), one.nameSw(), one.isActive(), one.version(), now, rates);
    }

    private void rate(UUID id, LocalDate fromDay, Money amount) {
        var key = new DepositRate.Key(id, fromDay);
        var known = em.find(DepositRate.class, key);
        var rate = known == null ? new DepositRate(key) : known;
        rate.set(amount, CurrentShop.actor().name(), clock.instant());
        if (known == null) em.persist(rate);
    }

    /** Whole shillings: what is asked for in a drawer is rounded to them, and a deposit goes back to the cent. */
    private static void checkAmount(Money amount) {
        if (amount == null || amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(MOST) > 0 || amount.cents() % SHILLING != 0) throw ReturnablesRejection.DEPOSIT_RANGE.at("deposit", MOST);
    }

    private String named(String told, UUID itself) {
        var name = told == null ? "" : told.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw ReturnablesRejection.NAME_SHAPE.at("name", LONGEST_NAME);
        var taken = em.createQuery("select r.id from Returnable r where r.name = :name", UUID.class).setParameter("name", name).getResultStream().anyMatch(id -> !id.equals(itself));
        if (taken) throw ReturnablesRejection.NAME_TAKEN.at("name", name);
        return name;
    }

    private static String spelt(String told) {
        if (told == null || told.isBlank()) return null;
        if (told.strip().length() > LONGEST_NAME) throw ReturnablesRejection.NAME_SHAPE.at("nameSw", LONGEST_NAME);
        return told.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HouseClock.NAIROBI));
    }
}
