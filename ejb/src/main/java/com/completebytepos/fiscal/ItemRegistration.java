package com.completebytepos.fiscal;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.fiscal.client.DeviceAccess;
import com.completebytepos.fiscal.client.EtimsAnswer;
import com.completebytepos.fiscal.client.EtimsCall;
import com.completebytepos.fiscal.client.Outcome;
import com.completebytepos.fiscal.client.SaleBody;
import com.completebytepos.fiscal.client.Signatures;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalItem;
import com.completebytepos.fiscal.model.FiscalTaxpayer;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.kernel.Rows;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler.WorkDue;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Promises that KRA is told of goods once, in serials without a gap over the whole PIN: the serial is written down before the call and used up
 * by KRA's acceptance only. One lane a PIN; a refused item is set aside and its serial goes to the next. What kits are made of follows in the same
 * lane, before anything of them is sold.
 */
@Stateless
public class ItemRegistration {
    public static final String REGISTER = "fiscal.items";
    private static final Pattern EXPECTED = Pattern.compile("ending with: \\**0*(\\d{1,7})");

    /** An item to be told, its serial written down, or a question whether KRA has it; or a part of a kit, which has no code of its own. */
    public record Order(UUID itemId, String code, DeviceAccess access, EtimsCall call, JsonObject body) {
    }

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject ProductCatalogue catalogue;
    @Inject TillGoods goods;
    @Inject PriceBook prices;
    @Inject Clock clock;

    /** Goods that move; {@code letter} they were sold under, null when they were not. */
    public record Wanted(UUID skuId, String letter) {
    }

    static String laneOf(String taxpayer) {
        return "fiscal-items:" + taxpayer;
    }

    /** Goods KRA has, by its code of them. */
    @Requires({Permission.CORRECT_FISCAL, Permission.DO_DUE_WORK})
    public Optional<ItemRow> registered(String taxpayer, String code) {
        return em.createQuery("select i from FiscalItem i where i.taxpayer = :taxpayer and i.code = :code and i.state = :registered", FiscalItem.class).setParameter("taxpayer", taxpayer).setParameter("code", LikePattern.plain(code))
                .setParameter("registered", ItemState.REGISTERED).getResultStream().findFirst().map(FiscalItem::row);
    }

    /** Goods KRA has whose name or code begins like this, at most twenty. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<ItemRow> like(String taxpayer, String typed) {
        var like = typed.strip().replaceAll("[!%_]", "!$0") + "%";
        return em.createQuery("select i from FiscalItem i where i.taxpayer = :taxpayer and i.state = :registered and (i.name like :like escape '!' or i.code like :code escape '!') order by i.name", FiscalItem.class)
                .setParameter("taxpayer", taxpayer).setParameter("registered", ItemState.REGISTERED).setParameter("like", like).setParameter("code", LikePattern.plain(like)).setMaxResults(20).getResultStream().map(FiscalItem::row).toList();
    }

    /** What KRA calls goods that move; those it was never told of are proposed and told. Goods of no list are left out. */
    @Requires(Permission.DO_DUE_WORK)
    public Map<Wanted, ItemRow> known(UUID deviceId, Collection<Wanted> wanted) {
        var skus = wanted.stream().map(Wanted::skuId).distinct().toList();
        var listed = goods.items(skus, null).stream().collect(Collectors.toMap(TillGoods.Item::id, i -> i));
        return new FiscalItems(em, work, catalogue).moving(em.find(FiscalDevice.class, deviceId), wanted, listed, prices.prices(skus), clock.instant());
    }

    /** What a kit is made of may be otherwise now. */
    @OpenToAll("part of the change, which was allowed")
    public void changed(@Observes Changed change) {
        if (!change.kind().equals("product")) return;
        var taxpayers = Rows.select(em, "select distinct taxpayer from fiscal_part where kit_sku_id = ?", row -> row.getString(1), change.reference());
        if (taxpayers.isEmpty()) return;
        em.createQuery("select i from FiscalItem i where i.taxpayer in :taxpayers and i.skuId = :sku", FiscalItem.class).setParameter("taxpayers", taxpayers).setParameter("sku", change.reference()).getResultList()
                .forEach(FiscalItem::partsMayDiffer);
        taxpayers.forEach(taxpayer -> due(em, work, taxpayer));
    }

    /** A device of the PIN tells it. */
    static void due(EntityManager em, DueWork work, String taxpayer) {
        em.createQuery("select d.id from FiscalDevice d where d.taxpayer = :taxpayer and d.currentBranchId is not null order by d.id", UUID.class).setParameter("taxpayer", taxpayer).setMaxResults(1)
                .getResultList().forEach(device -> work.addOnce(laneOf(taxpayer), REGISTER, device.toString()));
    }

    /** @return the next call; null when nothing is left to tell */
    @Requires(Permission.DO_DUE_WORK)
    public Order prepare(WorkDue due) {
        var device = em.find(FiscalDevice.class, UUID.fromString(due.reference()));
        if (device == null || device.state() == DeviceState.NEW || device.state() == DeviceState.RETIRED) {
            work.done(due.item());
            return null;
        }
        var taxpayer = taxpayer(device.taxpayer());
        var parts = new KitParts(em);
        while (true) {
            var item = next(device.taxpayer());
            if (item != null) return order(device, item, taxpayer);
            var part = parts.next(device.taxpayer());
            if (part.isPresent()) return new Order(part.get().id(), null, DeviceVault.access(device), EtimsCall.SAVE_COMPOSITION, parts.send(part.get()));
            var kits = kitsToCompare(parts, device.taxpayer());
            if (kits.isEmpty()) return nothingLeft(device, parts, due);
            kits.forEach(kit -> compare(parts, device, kit));
        }
    }

    private Order order(FiscalDevice device, FiscalItem item, FiscalTaxpayer taxpayer) {
        if (item.state() == ItemState.SENT) return new Order(item.id(), item.code(), DeviceVault.access(device), EtimsCall.ITEMS, since());
        item.sent(taxpayer.nextItemSerial());
        return new Order(item.id(), item.code(), DeviceVault.access(device), EtimsCall.SAVE_ITEM, body(item.row()));
    }

    private List<FiscalItem> kitsToCompare(KitParts parts, String taxpayer) {
        return parts.areOpen(taxpayer) ? parts.toCompare(taxpayer, catalogue.kits()) : List.of();
    }

    /** Who found this work due, and so made none, is waited for: what came meanwhile is due anew. */
    private Order nothingLeft(FiscalDevice device, KitParts parts, WorkDue due) {
        work.done(due.item());
        if (next(device.taxpayer()) != null || parts.next(device.taxpayer()).isPresent() || !kitsToCompare(parts, device.taxpayer()).isEmpty()) due(em, work, device.taxpayer());
        em.createQuery("select d.branchId from FiscalDevice d where d.taxpayer = :taxpayer and d.currentBranchId is not null", UUID.class).setParameter("taxpayer", device.taxpayer())
                .getResultList().forEach(branch -> work.hurryLane(Fiscalisation.laneOf(branch)));
        return null;
    }

    /** Parts KRA was never told of are proposed, as goods that move are. */
    private void compare(KitParts parts, FiscalDevice device, FiscalItem kit) {
        var wanted = new LinkedHashMap<UUID, BigDecimal>();
        var facts = catalogue.facts(List.of(kit.row().skuId())).get(kit.row().skuId());
        if (facts != null) facts.parts().forEach(part -> wanted.merge(part.skuId(), part.quantity().toBigDecimal(), BigDecimal::add));
        var known = new HashMap<UUID, ItemRow>();
        known(device.id(), wanted.keySet().stream().map(sku -> new Wanted(sku, null)).toList()).forEach((one, item) -> known.put(one.skuId(), item));
        parts.compare(kit, wanted, known, clock.instant());
    }

    /** @return whether the lane goes on */
    @Requires(Permission.DO_DUE_WORK)
    public boolean conclude(Order order, EtimsAnswer answer, WorkDue due) {
        if (order.call() == EtimsCall.SAVE_COMPOSITION) return new KitParts(em).conclude(order.itemId(), answer) || pause(due);
        var item = em.find(FiscalItem.class, order.itemId());
        var taxpayer = taxpayer(item.taxpayer());
        if (item.state() != ItemState.SENT || !order.code().equals(item.code())) return true;
        if (!answer.isDone() && answer.outcome() != Outcome.REFUSED) return pause(due);
        if (order.call() == EtimsCall.ITEMS) answeredTheQuestion(item, taxpayer, answer);
        else if (answer.isDone()) registered(item, taxpayer);
        else refused(item, taxpayer, answer);
        return true;
    }

    private boolean pause(WorkDue due) {
        work.postpone(due.item(), clock.instant().plus(Duration.ofSeconds(Math.min(900, 5L << Math.min(due.attempts(), 8)))));
        return false;
    }

    private void registered(FiscalItem item, FiscalTaxpayer taxpayer) {
        item.registered();
        new KitParts(em).registered(item);
        taxpayer.itemsCountFrom(serial(item.code()) + 1);
    }

    /** KRA counts elsewhere than we do: the item is told again under the serial it wants. A serial beyond ours may be our own, unanswered: the list tells. */
    private void refused(FiscalItem item, FiscalTaxpayer taxpayer, EtimsAnswer answer) {
        var expected = EXPECTED.matcher(answer.words());
        if (expected.find() && Long.parseLong(expected.group(1)) != taxpayer.nextItemSerial()) {
            taxpayer.itemsCountFrom(Long.parseLong(expected.group(1)));
            item.again();
        } else {
            item.refused(answer.words());
        }
    }

    /** Asked after a call whose answer never came: is it there, and what is the highest serial? */
    private void answeredTheQuestion(FiscalItem item, FiscalTaxpayer taxpayer, EtimsAnswer answer) {
        var rows = rows(answer);
        taxpayer.itemsCountFrom(Math.max(taxpayer.nextItemSerial(), highestSerial(rows) + 1));
        boolean there = rows.stream().anyMatch(row -> item.code().equals(Signatures.text(row, "itemCd")) && item.row().name().equals(Signatures.text(row, "itemNm")));
        if (there) registered(item, taxpayer);
        else item.again();
    }

    static List<JsonObject> rows(EtimsAnswer answer) {
        return answer.data().get("itemList") instanceof JsonArray list ? list.getValuesAs(JsonObject.class) : List.of();
    }

    static long highestSerial(List<JsonObject> rows) {
        return rows.stream().map(row -> Signatures.text(row, "itemCd")).filter(code -> code != null && code.matches(".*\\d{7}")).mapToLong(ItemRegistration::serial).max().orElse(0);
    }

    private static long serial(String code) {
        return Long.parseLong(code.substring(code.length() - 7));
    }

    private FiscalTaxpayer taxpayer(String taxpayer) {
        var known = em.find(FiscalTaxpayer.class, taxpayer, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known;
        var made = new FiscalTaxpayer(taxpayer);
        em.persist(made);
        em.flush();
        return made;
    }

    /** What was sent without an answer comes first. */
    private FiscalItem next(String taxpayer) {
        return em.createQuery("select i from FiscalItem i where i.taxpayer = :taxpayer and i.state in :open order by case when i.state = com.completebytepos.fiscal.ItemState.SENT then 0 else 1 end, i.createdAt, i.id",
                        FiscalItem.class).setParameter("taxpayer", taxpayer).setParameter("open", List.of(ItemState.SENT, ItemState.PROPOSED)).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }

    static JsonObject since() {
        return SaleBody.JSON.createObjectBuilder().add("lastReqDt", "20180101000000").build();
    }

    static JsonObject body(ItemRow item) {
        var by = "completebytepos";
        return SaleBody.JSON.createObjectBuilder().add("itemCd", item.code()).add("itemClsCd", item.description().classCode()).add("itemTyCd", item.description().itemType())
                .add("itemNm", item.name()).addNull("itemStdNm").add("orgnNatCd", item.description().origin()).add("pkgUnitCd", item.description().packaging())
                .add("qtyUnitCd", item.description().unit()).add("taxTyCd", item.taxLetter()).addNull("btchNo").addNull("bcd").add("dftPrc", item.price().toBigDecimal())
                .add("sftyQty", 0).add("isrcAplcbYn", "N").add("useYn", "Y").add("regrId", by).add("regrNm", by).add("modrId", by).add("modrNm", by).build();
    }
}
