package com.completebytepos.fiscal;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.fiscal.goods.ItemClassProposal;
import com.completebytepos.fiscal.model.FiscalItem;
import com.completebytepos.fiscal.model.FiscalPart;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Promises that all goods of the shop can be told to KRA ahead of their first sale: proposed by name and category, confirmed by a person, each once. */
@Stateless
public class GoodsTelling {
    private static final int SAMPLES = 4;
    private static final int MOST_PROPOSED = 3;
    private static final int AT_ONCE = 5_000;
    private static final int MOST_PARTS = 500;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TillGoods goods;
    @Inject PriceBook prices;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** How far it is: {@code waiting} are told one after the other, {@code refused} wait for a person. */
    public record Progress(String taxpayer, long registered, long waiting, long refused) implements Serializable {
        public long percent() {
            long all = registered + waiting + refused;
            return all == 0 ? 0 : (registered + refused) * 100 / all;
        }
    }

    /**
     * Goods KRA was not told of yet: of one category, tax letter and kind, because these decide what a class may be. {@code proposed} are the classes
     * their names and category speak for, the most frequent first; {@code samples} a few names.
     */
    public record Group(String key, String category, String letter, boolean service, int goods, List<Proposed> proposed, List<String> samples) implements Serializable {
    }

    public record Proposed(String classCode, String name, int goods) implements Serializable {
    }

    /** The taxpayers whose devices work, and what KRA has of each. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<Progress> taxpayers() {
        return em.createQuery("select distinct d.taxpayer from FiscalDevice d where d.state = com.completebytepos.fiscal.DeviceState.ACTIVE and d.currentBranchId is not null order by d.taxpayer", String.class)
                .getResultStream().map(this::progress).toList();
    }

    private Progress progress(String taxpayer) {
        var counts = new HashMap<ItemState, Long>();
        em.createQuery("select i.state, count(i) from FiscalItem i where i.taxpayer = :taxpayer group by i.state", Object[].class).setParameter("taxpayer", taxpayer).getResultStream()
                .forEach(row -> counts.put((ItemState) row[0], (Long) row[1]));
        return new Progress(taxpayer, counts.getOrDefault(ItemState.REGISTERED, 0L), counts.getOrDefault(ItemState.PROPOSED, 0L) + counts.getOrDefault(ItemState.SENT, 0L),
                counts.getOrDefault(ItemState.REFUSED, 0L));
    }

    /** What KRA was told kits are made of, what waits for a person first; at most 500. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<ItemRow.Part> kits(String taxpayer) {
        return em.createQuery("select p, k.name, i.name from FiscalPart p join FiscalItem k on k.id = p.kitItemId join FiscalItem i on i.id = p.partItemId where p.taxpayer = :taxpayer"
                        + " order by case p.state when com.completebytepos.fiscal.ItemRow.PartState.REFUSED then 0 when com.completebytepos.fiscal.ItemRow.PartState.TOLD then 2 else 1 end, k.name, p.kitItemId, i.name", Object[].class)
                .setParameter("taxpayer", taxpayer).setMaxResults(MOST_PARTS).getResultStream().map(row -> ((FiscalPart) row[0]).row((String) row[1], (String) row[2])).toList();
    }

    /** What KRA was not told of, in the order of the shelves. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<Group> groups(String taxpayer) {
        var proposal = new ItemClassProposal(em);
        var names = em.createQuery("select c.code, c.name from FiscalClass c", Object[].class).getResultStream().collect(Collectors.toMap(r -> (String) r[0], r -> (String) r[1]));
        return untold(taxpayer).entrySet().stream().map(e -> group(e.getKey(), e.getValue(), proposal, names)).toList();
    }

    private static Group group(String key, List<TillGoods.Listed> members, ItemClassProposal proposal, Map<String, String> names) {
        var first = members.get(0);
        var classes = members.stream().collect(Collectors.groupingBy(g -> proposal.of(g.name(), g.category(), g.taxLetter()), Collectors.counting()));
        var proposed = classes.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(MOST_PROPOSED)
                .map(e -> new Proposed(e.getKey(), names.getOrDefault(e.getKey(), ""), e.getValue().intValue())).toList();
        return new Group(key, first.category(), first.taxLetter(), first.kind() == ProductKind.SERVICE, members.size(), proposed, members.stream().limit(SAMPLES).map(TillGoods.Listed::name).toList());
    }

    /**
     * The goods of these groups go to KRA, at most 5,000 at once.
     *
     * @param confirmed by a group's key the one class a person chose for all of it; blank: to each good its own, as proposed
     * @return how many
     */
    @Requires(Permission.CORRECT_FISCAL)
    public int tell(String taxpayer, Map<String, String> confirmed) {
        var device = em.createQuery("select d.id from FiscalDevice d where d.taxpayer = :taxpayer and d.state = com.completebytepos.fiscal.DeviceState.ACTIVE and d.currentBranchId is not null order by d.id", UUID.class)
                .setParameter("taxpayer", taxpayer).setMaxResults(1).getResultStream().findFirst().orElseThrow(() -> FiscalRejection.NO_SUCH_DEVICE.with());
        var untold = untold(taxpayer);
        untold.keySet().retainAll(confirmed.keySet());
        untold.forEach((key, members) -> check(key, confirmed.get(key), members.get(0).taxLetter()));
        var chosen = new ArrayList<TillGoods.Listed>();
        untold.values().forEach(chosen::addAll);
        var now = chosen.subList(0, Math.min(chosen.size(), AT_ONCE));
        if (now.isEmpty()) throw FiscalRejection.NOTHING_CHOSEN.with();
        tell(taxpayer, now, good -> confirmed.get(keyOf(good)));
        audit.record("fiscal.goods-told", "fiscal", null, taxpayer + ": " + now.size());
        work.addOnce(ItemRegistration.laneOf(taxpayer), ItemRegistration.REGISTER, device.toString());
        return now.size();
    }

    private void tell(String taxpayer, List<TillGoods.Listed> chosen, Function<TillGoods.Listed, String> classOf) {
        var proposal = new ItemClassProposal(em);
        var asked = prices.prices(chosen.stream().map(TillGoods.Listed::id).toList());
        for (var good : chosen) {
            var said = classOf.apply(good);
            var code = said == null || said.isBlank() ? proposal.of(good.name(), good.category(), good.taxLetter()) : said.strip();
            var name = good.name().length() > 200 ? good.name().substring(0, 200) : good.name();
            var item = new FiscalItem(taxpayer, good.id(), good.taxLetter(), name, ItemClassProposal.unitOf(good.unit()), code).bornAt(clock.instant(), asked.getOrDefault(good.id(), Money.ZERO));
            if (good.kind() == ProductKind.SERVICE) item.isService();
            if (good.kind() == ProductKind.KIT) item.partsMayDiffer();
            em.persist(item);
        }
    }

    /** KRA holds the class's letter against the goods'. */
    private void check(String key, String code, String letter) {
        if (code == null || code.isBlank()) return;
        if (!code.strip().matches("\\d{8,10}")) throw FiscalRejection.CLASS_SHAPE.at("classCode:" + key);
        var letters = em.createQuery("select c.taxLetter from FiscalClass c where c.code = :code and c.inUse = true", String.class).setParameter("code", code.strip()).getResultList();
        if (letters.isEmpty()) throw FiscalRejection.CLASS_UNKNOWN.at("classCode:" + key, code.strip());
        if (!letter.equals(letters.get(0))) throw FiscalRejection.CLASS_OF_ANOTHER_LETTER.at("classCode:" + key, code.strip(), letters.get(0), letter);
    }

    private Map<String, List<TillGoods.Listed>> untold(String taxpayer) {
        Set<String> told = em.createQuery("select i.skuId, i.taxLetter from FiscalItem i where i.taxpayer = :taxpayer", Object[].class).setParameter("taxpayer", taxpayer).getResultStream()
                .map(row -> row[0] + (String) row[1]).collect(Collectors.toSet());
        return asSold().filter(g -> !told.contains(g.id() + g.taxLetter())).collect(Collectors.groupingBy(GoodsTelling::keyOf, LinkedHashMap::new, Collectors.toList()));
    }

    /** Under the letter of today's profile: KRA holds it against the receipts. */
    private Stream<TillGoods.Listed> asSold() {
        var taxes = prices.taxesOn(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        return goods.listed().stream().map(g -> new TillGoods.Listed(g.id(), g.name(), g.categoryId(), g.category(), g.unit(), taxes.letterOf(g.taxLetter()), g.kind()));
    }

    private static String keyOf(TillGoods.Listed good) {
        return (good.categoryId() == null ? "none" : good.categoryId().toString()) + "-" + good.taxLetter() + (good.kind() == ProductKind.SERVICE ? "-service" : "");
    }
}
