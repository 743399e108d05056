package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.EtimsAnswer;
import com.completebytepos.fiscal.client.Outcome;
import com.completebytepos.fiscal.client.SaleBody;
import com.completebytepos.fiscal.model.FiscalItem;
import com.completebytepos.fiscal.model.FiscalPart;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What KRA is told kits are made of: one call a part, once both are registered, again when it changes. Part of whichever transaction tells of goods. */
final class KitParts {
    private static final String DUPLICATE = "994";
    private static final int AT_ONCE = 100;

    private final EntityManager em;

    public KitParts(EntityManager em) {
        this.em = em;
    }

    public boolean areOpen(String taxpayer) {
        return !em.createQuery("select i.id from FiscalItem i where i.taxpayer = :taxpayer and i.partsOpen = true", UUID.class).setParameter("taxpayer", taxpayer).setMaxResults(1).getResultList().isEmpty();
    }

    /** Registered goods whose parts are to be compared; those that are no kit and never were one are let go on. @param kits every kit of the shop */
    public List<FiscalItem> toCompare(String taxpayer, Collection<UUID> kits) {
        em.flush();
        em.createQuery("update FiscalItem i set i.partsOpen = false where i.taxpayer = :taxpayer and i.partsOpen = true and i.skuId not in :kits and not exists (select 1 from FiscalPart p where p.kitItemId = i.id)")
                .setParameter("taxpayer", taxpayer).setParameter("kits", kits.isEmpty() ? List.of(new UUID(0, 0)) : kits).executeUpdate();
        return em.createQuery("select i from FiscalItem i where i.taxpayer = :taxpayer and i.partsOpen = true and i.state = :registered order by i.createdAt, i.id", FiscalItem.class)
                .setParameter("taxpayer", taxpayer).setParameter("registered", ItemState.REGISTERED).setMaxResults(AT_ONCE).getResultList();
    }

    /** What is new or otherwise is to be told; a kit of which nothing is, lets its sales go. @param wanted how much of each in one kit @param known what KRA calls the parts */
    public void compare(FiscalItem kit, Map<UUID, BigDecimal> wanted, Map<UUID, ItemRow> known, Instant now) {
        var standing = em.createQuery("select p from FiscalPart p where p.kitItemId = :kit", FiscalPart.class).setParameter("kit", kit.id()).getResultStream().collect(Collectors.toMap(FiscalPart::partSkuId, p -> p));
        standing.values().stream().filter(part -> !wanted.containsKey(part.partSkuId())).forEach(this::leaves);
        wanted.forEach((sku, quantity) -> {
            var part = standing.get(sku);
            if (part != null) part.isWanted(quantity);
            else if (known.containsKey(sku)) em.persist(new FiscalPart(kit, known.get(sku), quantity, now));
        });
        em.flush();
        if (open(kit.id()).isEmpty()) kit.partsAreTold();
    }

    private void leaves(FiscalPart part) {
        if (part.isKnownAtKra()) part.gone();
        else em.remove(part);
    }

    private List<FiscalPart> open(UUID kitItemId) {
        return em.createQuery("select p from FiscalPart p where p.kitItemId = :kit and p.state in :open", FiscalPart.class).setParameter("kit", kitItemId)
                .setParameter("open", List.of(ItemRow.PartState.PROPOSED, ItemRow.PartState.SENT)).getResultList();
    }

    /** What was sent without an answer comes first. A part KRA does not take is no part it takes: that is for a person. */
    public Optional<FiscalPart> next(String taxpayer) {
        while (true) {
            var next = em.createQuery("select p from FiscalPart p where p.taxpayer = :taxpayer and p.state in :open order by case when p.state = :sent then 0 else 1 end, p.createdAt, p.id", FiscalPart.class)
                    .setParameter("taxpayer", taxpayer).setParameter("sent", ItemRow.PartState.SENT).setParameter("open", List.of(ItemRow.PartState.PROPOSED, ItemRow.PartState.SENT)).setMaxResults(1).getResultStream().findFirst();
            if (next.isEmpty()) return next;
            var refused = List.of(item(next.get().kitItemId()), item(next.get().partItemId())).stream().filter(item -> item.state() == ItemState.REFUSED).findFirst();
            if (refused.isEmpty()) return next;
            next.get().refused(refused.get().row().name() + ": " + refused.get().row().words());
            em.flush();
        }
    }

    /** Written down as sent before it is. */
    public JsonObject send(FiscalPart part) {
        part.sent();
        var by = "completebytepos";
        return SaleBody.JSON.createObjectBuilder().add("itemCd", item(part.kitItemId()).code()).add("cpstItemCd", item(part.partItemId()).code()).add("cpstQty", part.quantity())
                .add("regrId", by).add("regrNm", by).build();
    }

    /** KRA cannot be asked what it was told: without an answer the same is told again. @return whether there is a word of KRA's */
    public boolean conclude(UUID id, EtimsAnswer answer) {
        var part = em.find(FiscalPart.class, id);
        if (part == null || part.state() != ItemRow.PartState.SENT) return true;
        if (!answer.isDone() && answer.outcome() != Outcome.REFUSED) return false;
        boolean hasIt = part.isUncertain() && (DUPLICATE.equals(answer.code()) || answer.words().contains("already"));
        if (answer.isDone() || hasIt) part.told();
        else part.refused(answer.words());
        return true;
    }

    /** What waited for goods that KRA did not take goes on, now that it has them. */
    public void registered(FiscalItem item) {
        em.createQuery("select p from FiscalPart p where (p.partItemId = :item or p.kitItemId = :item) and p.state = :refused", FiscalPart.class).setParameter("item", item.id())
                .setParameter("refused", ItemRow.PartState.REFUSED).getResultList().forEach(this::again);
    }

    public void again(FiscalPart part) {
        part.again();
        item(part.kitItemId()).partsMayDiffer();
    }

    private FiscalItem item(UUID id) {
        return em.find(FiscalItem.class, id);
    }
}
