package com.completebytepos.integration;

import com.completebytepos.integration.model.ApiAnswer;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Promises that a program's call with a key does its errand once for a day, and is answered alike however often it comes. */
@Stateless
public class OnceOnly {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 100;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /**
     * The answer is written in the errand's own transaction: both are there or neither is. Of two calls at the same moment the second
     * waits at the key's row and fails; called again it finds the answer.
     *
     * @param callKey     the caller's own, 1 to 100 visible ASCII signs
     * @param requestHash of method, path and body; another one under the same key is refused
     */
    @OpenToAll("the desk of the errand asks who may")
    public GivenAnswer answer(String callKey, byte[] requestHash, Supplier<GivenAnswer> errand) {
        if (callKey.length() > LONGEST || !callKey.matches("[\\x21-\\x7e]+")) throw IntegrationRejection.CALL_KEY.at("Idempotency-Key", LONGEST);
        em.createQuery("delete from ApiAnswer a where a.createdAt < :before").setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
        var key = new ApiAnswer.Key(CurrentShop.actor().id(), callKey);
        var known = em.find(ApiAnswer.class, key);
        if (known != null) return given(known, requestHash);
        em.persist(new ApiAnswer(key, requestHash, clock.instant()));
        em.flush();
        var answer = errand.get();
        em.find(ApiAnswer.class, key).tell(answer.status(), answer.body());
        return answer;
    }

    private static GivenAnswer given(ApiAnswer known, byte[] requestHash) {
        if (!known.isOf(requestHash)) throw IntegrationRejection.CALL_KEY_USED.at("Idempotency-Key");
        return new GivenAnswer(known.status(), known.body(), true);
    }
}
