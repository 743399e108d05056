package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.EtimsAnswer;
import com.completebytepos.fiscal.client.Signatures;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.fiscal.model.FiscalStamp;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * What KRA's word about a number means: accepted once, refused with the number free again, or not known and asked about. Sources of the rules: KRA OSCU and VSCU specifications v2.0, the gateway as seen in 2026.
 */
final class SendOutcomes {
    private static final Pattern EXPECTED = Pattern.compile("expected(?: value)?: ?(\\d{1,18})", Pattern.CASE_INSENSITIVE);
    private static final String DUPLICATE = "994";
    private static final String VSCU_CATCH_ALL = "899";
    private static final StampRow.Signed UNSEEN = new StampRow.Signed(null, null, null, null, null, null, null);
    private static final int UNANSWERED = 3;

    private final EntityManager em;
    private final Clock clock;

    SendOutcomes(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Under the device's lock. @return until when the lane stands still; null when it goes on */
    Instant conclude(SendOrder order, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        return order.asksBack() ? told(order, answer, device, document) : answered(order, answer, device, document);
    }

    private Instant answered(SendOrder order, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        return switch (answer.outcome()) {
            case DONE -> stamped(Signatures.of(answer.data()), order, answer, device, document);
            case REFUSED, NOTHING -> refused(order, answer, device, document);
            case NOT_SENT -> returned(FiscalProblem.CONNECTION, answer, device, document);
            case BUSY -> returned(FiscalProblem.BUSY, answer, device, document);
            case UNKNOWN -> device.failed(FiscalProblem.UNKNOWN, answer.words(), clock.instant(), chance());
            case SET_UP -> stopped(FiscalProblem.SET_UP, answer, device, document);
        };
    }

    /** The answer to "do you have this number?" */
    private Instant told(SendOrder order, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        return switch (answer.outcome()) {
            case DONE -> kept(order, answer, device, document);
            case NOTHING -> notThere(device, document);
            case REFUSED, SET_UP -> stopped(FiscalProblem.SET_UP, answer, device, document);
            case NOT_SENT, BUSY, UNKNOWN -> device.failed(FiscalProblem.UNKNOWN, answer.words(), clock.instant(), chance());
        };
    }

    private Instant stamped(StampRow.Signed signed, SendOrder order, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        var now = clock.instant();
        if (signed == null) return device.failed(FiscalProblem.UNKNOWN, "accepted without a signature: " + answer.words(), now, chance());
        em.persist(new FiscalStamp(document.id(), device, order.number(), signed));
        document.approved(now);
        device.landed(now);
        return null;
    }

    private Instant refused(SendOrder order, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        var now = clock.instant();
        if (isAboutTheNumber(order, answer)) {
            if (device.profile().readsBack()) return wasRefusedAllAlong(document) ? stopped(FiscalProblem.NUMBERS, answer, device, document) : null;
            return wasUncertain(order) ? unseen(order, answer, device, document) : stopped(FiscalProblem.NUMBERS, answer, device, document);
        }
        boolean stock = answer.words().contains("do not exist in your stock");
        document.rejected(stock ? FiscalProblem.STOCK : FiscalProblem.REFUSED, answer.words(), now);
        device.freed(now);
        return null;
    }

    /** The VSCU's catch-all stands for a number it has, and for much else. */
    private static boolean isAboutTheNumber(SendOrder order, EtimsAnswer answer) {
        if (DUPLICATE.equals(answer.code())) return true;
        boolean vscuHasIt = order.access().profile() == FiscalProfile.VSCU && VSCU_CATCH_ALL.equals(answer.code()) && answer.words().contains("exist");
        return vscuHasIt || answer.words().contains("use the expected value") || answer.words().contains("invcNo sequence");
    }

    private Instant unseen(SendOrder order, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        var now = clock.instant();
        em.persist(new FiscalStamp(document.id(), device, order.number(), UNSEEN));
        document.approvedUnseen(now, answer.words());
        device.landed(now);
        return null;
    }

    private Instant kept(SendOrder order, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        var rows = answer.data().get("salesList");
        var row = rows instanceof jakarta.json.JsonArray list && !list.isEmpty() && list.get(0) instanceof JsonObject first ? first : JsonValue.EMPTY_JSON_OBJECT;
        if (row.isEmpty()) return device.failed(FiscalProblem.UNKNOWN, "unreadable: " + answer.words(), clock.instant(), chance());
        if (Signatures.isOurs(row, order.sent())) {
            var receipt = row.get("receipt") instanceof JsonObject paper ? paper : JsonValue.EMPTY_JSON_OBJECT;
            return stamped(Signatures.of(receipt), order, answer, device, document);
        }
        device.returned();
        document.waits();
        device.countFrom(Math.max(order.number() + 1, expected(document)));
        return null;
    }

    /** It never arrived: the same number goes again, unless KRA told which one it wants. What never arrives is set aside, and the others go on. */
    private Instant notThere(FiscalDevice device, FiscalDocument document) {
        long expected = expected(document);
        if (expected == 0 && isUnansweredAgainAndAgain(document) && !isKraItself(device)) {
            leave(device, document, lastWords(document));
            return null;
        }
        device.returned();
        document.waits();
        if (expected > 0) device.countFrom(expected);
        return null;
    }

    private Instant returned(FiscalProblem why, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        device.returned();
        document.waits();
        return device.failed(why, answer.words(), clock.instant(), chance());
    }

    private Instant stopped(FiscalProblem why, EtimsAnswer answer, FiscalDevice device, FiscalDocument document) {
        boolean open = why == FiscalProblem.SET_UP && device.inFlightId() != null && wasUncertain(document, device);
        if (!open) {
            device.returned();
            document.waits();
        }
        device.stop(why, answer.words());
        return null;
    }

    /** A person's word where KRA has none: the number is used, or free again. */
    void decided(FiscalDevice device, FiscalDocument document, boolean hasIt, String by) {
        if (!hasIt) {
            leave(device, document, by);
            return;
        }
        var now = clock.instant();
        em.persist(new FiscalStamp(document.id(), device, device.inFlightNumber(), UNSEEN));
        document.approvedUnseen(now, by);
        device.landed(now);
    }

    private void leave(FiscalDevice device, FiscalDocument document, String words) {
        document.rejected(FiscalProblem.UNANSWERED, words, clock.instant());
        device.freed(clock.instant());
    }

    /** Counted anew once a person sent it again. */
    private boolean isUnansweredAgainAndAgain(FiscalDocument document) {
        var since = document.settledAt() == null ? Instant.EPOCH : document.settledAt();
        return em.createQuery("select count(a) from FiscalAttempt a where a.documentId = :document and a.purpose = 'SEND' and a.outcome = 'UNKNOWN' and a.begunAt > :since", Long.class)
                .setParameter("document", document.id()).setParameter("since", since).getSingleResult() >= UNANSWERED;
    }

    /** When one document after the other is not answered, setting aside would only empty the queue into a person's lap: it waits. */
    private boolean isKraItself(FiscalDevice device) {
        var stamped = device.row().health().stampedAt();
        return em.createQuery("select count(d) from FiscalDocument d where d.branchId = :branch and d.state = :rejected and d.problem = :unanswered and d.settledAt > :since", Long.class)
                .setParameter("branch", device.branchId()).setParameter("rejected", FiscalState.REJECTED).setParameter("unanswered", FiscalProblem.UNANSWERED)
                .setParameter("since", stamped == null ? Instant.EPOCH : stamped).getSingleResult() >= UNANSWERED;
    }

    private String lastWords(FiscalDocument document) {
        return em.createQuery("select a.words from FiscalAttempt a where a.documentId = :document and a.purpose = 'SEND' order by a.begunAt desc, a.id desc", String.class)
                .setParameter("document", document.id()).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }

    /** The number KRA named when it refused ours just now; 0 when it named none. */
    private long expected(FiscalDocument document) {
        var words = em.createQuery("select a.outcome, a.words from FiscalAttempt a where a.documentId = :document and a.purpose = 'SEND' order by a.begunAt desc, a.id desc", Object[].class)
                .setParameter("document", document.id()).setMaxResults(1).getResultList().stream().findFirst().filter(a -> "REFUSED".equals(a[0])).map(a -> (String) a[1]).orElse("");
        var match = EXPECTED.matcher(words);
        return match.find() ? Long.parseLong(match.group(1)) : 0;
    }

    /** Five refusals for the number in a row mean that nobody here knows how KRA counts. */
    private boolean wasRefusedAllAlong(FiscalDocument document) {
        var last = em.createQuery("select a.outcome from FiscalAttempt a where a.documentId = :document and a.purpose = 'SEND' order by a.begunAt desc, a.id desc", String.class)
                .setParameter("document", document.id()).setMaxResults(5).getResultList();
        return last.size() == 5 && last.stream().allMatch("REFUSED"::equals);
    }

    private boolean wasUncertain(SendOrder order) {
        return em.createQuery("select count(a) from FiscalAttempt a where a.documentId = :document and a.number = :number and a.deviceId = :device and a.purpose = 'SEND'"
                        + " and a.id <> :now and (a.outcome is null or a.outcome = 'UNKNOWN')", Long.class).setParameter("document", order.documentId())
                .setParameter("number", order.number()).setParameter("device", order.deviceId()).setParameter("now", order.attemptId()).getSingleResult() > 0;
    }

    private boolean wasUncertain(FiscalDocument document, FiscalDevice device) {
        return em.createQuery("select count(a) from FiscalAttempt a where a.documentId = :document and a.number = :number and a.deviceId = :device and a.purpose = 'SEND'"
                        + " and (a.outcome is null or a.outcome = 'UNKNOWN')", Long.class).setParameter("document", document.id())
                .setParameter("number", device.inFlightNumber()).setParameter("device", device.id()).getSingleResult() > 0;
    }

    private static int chance() {
        return ThreadLocalRandom.current().nextInt(1000);
    }
}
