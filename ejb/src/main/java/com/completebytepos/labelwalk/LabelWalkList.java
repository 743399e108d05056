package com.completebytepos.labelwalk;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.labelwalk.model.LabelCheck;
import com.completebytepos.labelwalk.model.LabelWalk;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises every walk with who, where and when, and what was wrong on it. */
@Stateless
public class LabelWalkList {
    private static final String ROWS = "select w, (select count(c) from LabelCheck c where c.key.walkId = w.id), (select count(c) from LabelCheck c where c.key.walkId = w.id and c.label <> c.asked) from LabelWalk w";
    private static final String WRONG = " from LabelCheck c where c.key.walkId = :walk and c.label <> c.asked";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;

    /** {@code ender} and {@code endedAt} null while somebody walks; {@code seen} labels, {@code wrong} of them. */
    public record Row(UUID id, UUID branchId, String branch, String starter, Instant startedAt, String ender, Instant endedAt, long seen, long wrong) implements Serializable {

        public boolean isOpen() {
            return endedAt == null;
        }
    }

    /** A label that says something else; {@code measure}: what one of it is. */
    public record Wrong(UUID skuId, String unit, String code, String name, String measure, Money label, Money asked, String person, Instant at) implements Serializable {

        /** How much more the till asks than the label says. */
        public Money difference() {
            return asked.minus(label);
        }
    }

    @Requires(Permission.VIEW_STOCK)
    public long count() {
        return BranchScope.bind(em.createQuery("select count(w) from LabelWalk w where true = true" + BranchScope.jpql("w.branchId"), Long.class)).getSingleResult();
    }

    /** Newest first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> page(int first, int size) {
        var names = names();
        return BranchScope.bind(em.createQuery(ROWS + " where true = true" + BranchScope.jpql("w.branchId") + " order by w.startedAt desc, w.id desc", Object[].class)).setFirstResult(first).setMaxResults(size).getResultStream().map(row -> row(row, names)).toList();
    }

    @Requires(Permission.VIEW_STOCK)
    public Row row(UUID id) {
        var walk = em.createQuery(ROWS + " where w.id = :id", Object[].class).setParameter("id", id).getResultStream().findFirst().map(row -> row(row, names())).orElseThrow(() -> LabelwalkRejection.NO_SUCH_WALK.with());
        BranchScope.check(walk.branchId());
        return walk;
    }

    @Requires(Permission.VIEW_STOCK)
    public long countWrong(UUID walkId) {
        row(walkId);
        return em.createQuery("select count(c)" + WRONG, Long.class).setParameter("walk", walkId).getSingleResult();
    }

    /** What was seen last, first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Wrong> wrong(UUID walkId, int first, int size) {
        row(walkId);
        return em.createQuery("select c" + WRONG + " order by c.at desc, c.key.skuId, c.key.unit", LabelCheck.class).setParameter("walk", walkId).setFirstResult(first).setMaxResults(size)
                .getResultStream().map(LabelCheck::wrong).toList();
    }

    private Map<UUID, String> names() {
        return branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
    }

    private static Row row(Object[] row, Map<UUID, String> names) {
        var walk = (LabelWalk) row[0];
        return walk.row(names.getOrDefault(walk.branchId(), "?"), (Long) row[1], (Long) row[2]);
    }
}
