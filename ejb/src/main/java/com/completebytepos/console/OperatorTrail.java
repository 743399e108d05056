package com.completebytepos.console;

import com.completebytepos.console.model.OperatorAct;
import com.completebytepos.console.model.OperatorActHead;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Promises that what an operator did is written in the same transaction as the deed, and stays as it was written. */
@Stateless
public class OperatorTrail {
    private static final String MATCHING = " from OperatorAct a where :text is null or a.operator like :text escape '!' or a.action like :text escape '!'"
            + " or a.subject like :text escape '!'";

    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject Clock clock;

    /** In the name of who is bound. */
    @OpenToAll("every deed is written, whoever does it")
    public void record(String action, String subject, String detail) {
        record(CurrentShop.actor().name(), action, subject, detail);
    }

    /** @param detail what changed; never a secret */
    @OpenToAll("sign-in is written before anybody is bound")
    public void record(String operator, String action, String subject, String detail) {
        var head = em.find(OperatorActHead.class, OperatorActHead.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        var shortened = detail == null || detail.length() <= 2000 ? detail : detail.substring(0, 2000);
        em.persist(head.append(clock.instant(), new OperatorAct.Deed(operator, action, subject, shortened)));
    }

    /** @param text part of the operator's name, the action or the subject; null for all. Newest first. */
    @Requires(Permission.OPERATE_PLATFORM)
    public List<OperatorActRow> page(String text, int first, int size) {
        return matching("select a" + MATCHING + " order by a.seq desc", OperatorAct.class, text)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(OperatorTrail::row).toList();
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public long count(String text) {
        return matching("select count(a)" + MATCHING, Long.class, text).getSingleResult();
    }

    /** @return the number of the first act that is not what was written, or empty when the chain is whole to its head */
    @Requires(Permission.OPERATE_PLATFORM)
    public Optional<Long> firstBreak() {
        var previous = new byte[32];
        long expected = 1;
        for (var act : em.createQuery("select a from OperatorAct a order by a.seq", OperatorAct.class).getResultList()) {
            if (act.seq() != expected || !act.followsOn(previous)) return Optional.of(expected);
            previous = act.hash();
            expected++;
        }
        var head = em.find(OperatorActHead.class, OperatorActHead.THE_ONE);
        return head.seq() == expected - 1 && Arrays.equals(head.hash(), previous) ? Optional.empty() : Optional.of(expected);
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, String text) {
        return em.createQuery(query, type).setParameter("text", LikePattern.containing(text));
    }

    private static OperatorActRow row(OperatorAct act) {
        var deed = act.deed();
        return new OperatorActRow(act.seq(), act.at(), deed.operator(), deed.action(), deed.subject(), deed.detail());
    }
}
