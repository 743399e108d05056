package com.completebytepos.tracking;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.Traits.Tracking;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tracking.model.StockMarkMove;
import com.completebytepos.tracking.model.StockSerial;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Promises that batches and serials come and go with the documents that move their goods: asked for where a person can answer, taken
 * earliest expiry first where nobody named them. Called with the goods' rows of the branch locked, so no two of these work on the same goods.
 */
@Stateless
@OpenToAll("part of the document, which was allowed")
public class TrackedStock {
    private static final String OF_SOURCE = "select m from StockMarkMove m where m.skuId = :sku and (m.key.documentId = :source and m.key.lineNo = :line or m.sourceId = :source and m.sourceLine = :line) order by m.at, m.key.seq";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductCatalogue catalogue;
    @Inject ProductQueries goods;
    @Inject Batches batches;
    @Inject Clock clock;

    /** Those whose pieces are told apart; answered from the second-level cache, so goods that are not cost nothing. */
    public Set<UUID> among(Collection<UUID> skus) {
        return catalogue.tracked(skus).keySet();
    }

    /** What a document that waits will be asked for: refused now, while whoever writes it is there. @param quantity negative when it leaves */
    public void check(UUID skuId, Quantity quantity, List<Mark> marks) {
        var by = catalogue.tracked(List.of(skuId)).get(skuId);
        if (by == null && !marks.isEmpty()) throw TrackingRejection.NOT_TRACKED.of(code(skuId));
        if (by == null) return;
        var rules = new MarkRules(code(skuId), by);
        if (quantity.thousandths() < 0) rules.leaving(quantity.negated(), marks);
        else rules.arriving(quantity, marks, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
    }

    /** @param onHand of those goods in the branch, after the document */
    public void moved(TrackedMove document, Map<UUID, Quantity> onHand) {
        var known = catalogue.tracked(document.lines().stream().map(TrackedMove.Line::skuId).collect(Collectors.toSet()));
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        for (var line : document.lines()) {
            var by = known.get(line.skuId());
            if (by == null || line.quantity().thousandths() == 0) continue;
            var step = new Step(document, line, by, today, new ArrayList<>());
            if (line.track().care() == Track.Care.ASIDE) aside(step);
            else if (line.quantity().thousandths() < 0) leave(step);
            else arrive(step);
            if (line.quantity().thousandths() > 0 && isBatched(by)) batches.settle(step, onHand.getOrDefault(line.skuId(), Quantity.ofThousandths(0)));
            int seq = 0;
            for (var what : step.done()) em.persist(new StockMarkMove(document, line, ++seq, what));
        }
    }

    /** A line being worked on, and what it moved so far. */
    record Step(TrackedMove document, TrackedMove.Line line, Tracking by, LocalDate today, List<MarkMoved> done) {

        boolean isAsked() {
            return line.track().care() == Track.Care.ASKED;
        }
    }

    private void arrive(Step step) {
        var track = step.line().track();
        if (!step.isAsked()) {
            if (track.source() != null) comeBack(step);
            else if (step.by().serial()) turnUp(step);
            return;
        }
        var marks = new MarkRules(code(step), step.by()).arriving(step.line().quantity(), track.marks(), step.today());
        var serials = step.by().serial() ? serials(step, marks) : Map.<String, StockSerial>of();
        if (step.by().serial()) checkNowhere(step, marks, serials);
        for (var mark : marks) {
            var batch = isBatched(step.by()) ? mark.key() : null;
            if (batch != null) batches.arrive(step, mark, code(step));
            if (step.by().serial()) {
                var piece = serials.computeIfAbsent(mark.serial(), s -> fresh(step, s));
                piece.described(mark);
                put(step, piece);
            }
            step.done().add(new MarkMoved(batch, step.by().serial() ? mark.serial() : null, mark.quantity().thousandths()));
        }
    }

    /** Goods that were sent with their serials arrive with those; goods sent before anybody asked for serials arrive with any. */
    private void checkNowhere(Step step, List<Mark> marks, Map<String, StockSerial> known) {
        var document = step.document();
        boolean sent = document.transfer() && em.createQuery("select count(s) from StockSerial s where s.documentId = :document and s.key.skuId = :sku and s.state = :road", Long.class)
                .setParameter("document", document.documentId()).setParameter("sku", step.line().skuId()).setParameter("road", SerialState.ON_THE_ROAD).getSingleResult() > 0;
        for (var mark : marks) {
            var piece = known.get(mark.serial());
            boolean arriving = piece != null && piece.isOnTheRoadWith(document.documentId());
            if (sent && !arriving) throw TrackingRejection.SERIAL_NOT_HERE.of(code(step), mark.serial());
            if (!sent && piece != null && piece.isSomewhere()) throw TrackingRejection.SERIAL_ON_HAND.of(code(step), mark.serial());
        }
    }

    /** What the earlier document's line moved and did not get back yet; pieces only those that were told, or when it is plain which. */
    private void comeBack(Step step) {
        var open = open(step);
        long left = step.line().quantity().thousandths();
        var serials = serials(step, open.keySet().stream().filter(w -> w.serial() != null).map(w -> Mark.ofSerial(w.serial())).toList());
        var told = step.line().track().marks().stream().map(Mark::serial).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean plain = !told.isEmpty() || serials.size() * 1000L <= left;
        for (var one : open.entrySet()) {
            var piece = one.getKey().serial() == null ? null : serials.get(one.getKey().serial());
            if (left <= 0 || piece != null && (!plain || !told.isEmpty() && !told.contains(piece.key().serial()) || piece.isSomewhere() && !piece.isOnTheRoadWith(step.document().documentId()))) continue;
            long much = Math.min(left, -one.getValue());
            if (one.getKey().batch() != null) batches.comeBack(step, one.getKey().batch(), much);
            if (piece != null) put(step, piece);
            step.done().add(new MarkMoved(one.getKey().batch(), one.getKey().serial(), much));
            left -= much;
        }
    }

    /** By which document they left nobody knows: the pieces that are told and lie nowhere else lie here now. */
    private void turnUp(Step step) {
        long left = step.line().quantity().thousandths();
        for (var piece : serials(step, step.line().track().marks()).values()) {
            if (left < 1000 || piece.isSomewhere()) continue;
            put(step, piece);
            step.done().add(new MarkMoved(null, piece.key().serial(), 1000));
            left -= 1000;
        }
    }

    private void leave(Step step) {
        var marks = step.isAsked() ? new MarkRules(code(step), step.by()).leaving(step.line().quantity().negated(), step.line().track().marks()) : step.line().track().marks();
        long left = -step.line().quantity().thousandths();
        if (step.by().serial()) {
            var known = serials(step, marks.stream().filter(m -> m.serial() != null).toList());
            for (var mark : marks) left -= take(step, mark, known.get(mark.serial()));
        } else if (isBatched(step.by())) {
            for (var mark : marks) left -= batches.take(step, mark, left, code(step));
        }
        if (isBatched(step.by()) && left > 0) batches.takeEarliest(step, left, step.line().track().source() == null ? Set.of() : open(step).keySet().stream().map(MarkMoved::batch).collect(Collectors.toSet()));
    }

    /** @return thousandths that went with it */
    private long take(Step step, Mark mark, StockSerial piece) {
        if (piece == null || !piece.isOnHandIn(step.document().branchId())) {
            if (step.isAsked()) throw TrackingRejection.SERIAL_NOT_HERE.of(code(step), mark.serial());
            return 0;
        }
        go(step, piece);
        return 1000;
    }

    /** Came in one document and is written off in it: what was on the road with it is lost. */
    private void aside(Step step) {
        if (!step.by().serial() || step.line().quantity().thousandths() > 0) return;
        em.createQuery("select s from StockSerial s where s.documentId = :document and s.key.skuId = :sku and s.state = :road", StockSerial.class).setParameter("document", step.document().documentId())
                .setParameter("sku", step.line().skuId()).setParameter("road", SerialState.ON_THE_ROAD).getResultList()
                .forEach(piece -> piece.moved(SerialState.GONE, step.document().branchId(), step.document().documentId(), step.document().at()));
    }

    private void put(Step step, StockSerial piece) {
        piece.moved(SerialState.ON_HAND, step.document().branchId(), step.document().documentId(), step.document().at());
    }

    private void go(Step step, StockSerial piece) {
        var to = step.document().transfer() ? SerialState.ON_THE_ROAD : step.document().kind().equals("SALE") ? SerialState.SOLD : SerialState.GONE;
        var batch = isBatched(step.by()) ? new Mark(piece.batch(), piece.expiresOn(), null, null).key() : null;
        piece.moved(to, step.document().branchId(), step.document().documentId(), step.document().at());
        boolean counted = batch != null && batches.takePiece(step, batch);
        step.done().add(new MarkMoved(counted ? batch : null, piece.key().serial(), -1000));
    }

    private StockSerial fresh(Step step, String serial) {
        var piece = new StockSerial(new StockSerial.Key(step.line().skuId(), serial));
        put(step, piece);
        em.persist(piece);
        return piece;
    }

    private Map<String, StockSerial> serials(Step step, List<Mark> marks) {
        if (marks.isEmpty()) return new HashMap<>();
        return em.createQuery("select s from StockSerial s where s.key.skuId = :sku and s.key.serial in :serials", StockSerial.class).setParameter("sku", step.line().skuId())
                .setParameter("serials", marks.stream().map(Mark::serial).toList()).getResultStream().collect(Collectors.toMap(s -> s.key().serial(), Function.identity(), (a, b) -> a, HashMap::new));
    }

    /** What a source's line moved, less what came or went back of it; only what is still open. */
    private Map<MarkMoved, Long> open(Step step) {
        var sums = new LinkedHashMap<MarkMoved, Long>();
        em.createQuery(OF_SOURCE, StockMarkMove.class).setParameter("sku", step.line().skuId()).setParameter("source", step.line().track().source()).setParameter("line", step.line().track().sourceLine())
                .getResultStream().forEach(m -> sums.merge(new MarkMoved(m.batch(), m.serial(), 0), m.quantity().thousandths(), Long::sum));
        long way = step.line().quantity().thousandths() > 0 ? -1 : 1;
        sums.values().removeIf(sum -> sum * way <= 0);
        return sums;
    }

    private static boolean isBatched(Tracking by) {
        return by.batch() || by.expiry();
    }

    /** Asked only for what a person is told. */
    private String code(Step step) {
        return step.isAsked() ? code(step.line().skuId()) : "";
    }

    private String code(UUID skuId) {
        return goods.named(List.of(skuId)).get(skuId).code();
    }
}
