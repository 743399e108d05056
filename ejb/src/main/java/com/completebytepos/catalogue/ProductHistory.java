package com.completebytepos.catalogue;

import com.completebytepos.catalogue.model.ProductChange;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that whatever goods were called and how they stood can be read again: field by field, by whom and when. */
@Stateless
public class ProductHistory {
    public static final String BRANCH_OFFER = "branch-offer";
    public static final String REORDER_LEVEL = "reorder-level";
    /** What single branches have of goods; told as {@code CODE=before} and {@code CODE=after}. */
    static final List<String> OF_BRANCHES = List.of(BRANCH_OFFER, REORDER_LEVEL);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** A field and what it was and is, as text; null is nothing. */
    public record Difference(String field, String before, String after) implements Serializable {

        /** The first there is to tell of goods. */
        static Difference added(String code, String name) {
            return new Difference("added", null, code + " " + name);
        }

        /** The fields that are not the same in both. */
        public static List<Difference> between(Map<String, ?> before, Map<String, ?> after) {
            var found = new ArrayList<Difference>();
            for (var field : after.keySet()) {
                var was = text(before.get(field));
                var is = text(after.get(field));
                if (!Objects.equals(was, is)) found.add(new Difference(field, was, is));
            }
            return found;
        }

        private static String text(Object value) {
            return value == null || value.toString().isEmpty() ? null : value.toString();
        }

        /** As an audit entry tells it. */
        public static String line(List<Difference> all) {
            return all.stream().map(d -> d.field() + ": " + d.before() + " -> " + d.after()).collect(Collectors.joining(", "));
        }
    }

    /** Who did it and when; {@code batch} ties what one bulk edit or import changed, else null. */
    public record Deed(String by, Instant at, UUID batch) {
    }

    /** {@code field} is a word of the pages' bundles, {@code product.field.<field>}. */
    public record Row(UUID id, String field, String before, String after, Instant changedAt, String changedBy) implements Serializable {
    }

    @OpenToAll("part of the errand that changes goods")
    public void note(UUID skuId, List<Difference> differences, UUID batch) {
        var deed = new Deed(CurrentShop.actor().name(), clock.instant(), batch);
        differences.forEach(d -> em.persist(new ProductChange(skuId, d, deed)));
    }

    /** What a bulk edit changed at single branches, by SKU. */
    @Requires(Permission.EDIT_PRODUCTS)
    public Map<UUID, List<Row>> ofBranches(UUID batch) {
        return em.createQuery("select c from ProductChange c where c.batchId = :batch and c.field in :fields", ProductChange.class).setParameter("batch", batch).setParameter("fields", OF_BRANCHES).getResultStream()
                .collect(Collectors.groupingBy(ProductChange::skuId, Collectors.mapping(ProductChange::row, Collectors.toList())));
    }

    /** Newest first. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Row> of(UUID skuId, int most) {
        return em.createQuery("select c from ProductChange c where c.skuId = :sku order by c.changedAt desc, c.id desc", ProductChange.class)
                .setParameter("sku", skuId).setMaxResults(most).getResultStream().map(ProductChange::row).toList();
    }
}
