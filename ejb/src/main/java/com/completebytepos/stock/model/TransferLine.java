package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Track;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One kind of goods of a transfer: asked, then sent at the sender's cost, then received. {@code sent} and {@code received} are null before; {@code unitCost} with ten decimals,
 * so that all of it arrives worth what it left for.
 */
@Embeddable
public record TransferLine(int lineNo, UUID skuId, String code, String name, Quantity asked, Quantity sent, @Column(precision = 25, scale = 10) BigDecimal unitCost, Quantity received) {
    private static final int LEFT = 0;
    private static final int ARRIVED = 1;
    private static final int MISSED = 2;
    private static final int WRITTEN_OFF = 3;
    private static final int LEFT_BESIDE = 4;
    private static final int ARRIVED_BESIDE = 5;

    TransferLine loaded(Quantity loaded) {
        if (loaded.thousandths() > asked.thousandths()) throw StockRejection.MORE_THAN_ASKED.at("lines", name);
        return new TransferLine(lineNo, skuId, code, name, asked, loaded, null, null);
    }

    TransferLine costing(BigDecimal known) {
        return new TransferLine(lineNo, skuId, code, name, asked, sent, known, null);
    }

    TransferLine arrived(Quantity counted) {
        return new TransferLine(lineNo, skuId, code, name, asked, sent, unitCost, counted);
    }

    StockMove leaving(List<Mark> marks) {
        return new StockMove(lineNo, LEFT, skuId, sent.negated(), MovementReason.TRANSFER_OUT, null, Track.asked(marks));
    }

    /** What is beyond what was sent waits for who settles it. */
    StockMove arriving(List<Mark> marks) {
        return new StockMove(lineNo, ARRIVED, skuId, came(), MovementReason.TRANSFER_IN, unitCost, Track.asked(surplus().thousandths() > 0 ? within(marks, came().thousandths()) : marks));
    }

    /** The first of them, as far as they go. */
    private static List<Mark> within(List<Mark> marks, long came) {
        var kept = new ArrayList<Mark>();
        long left = came;
        for (var mark : marks) {
            long much = mark.serial() != null ? 1000 : mark.quantity() == null ? left : Math.min(left, mark.quantity().thousandths());
            if (much <= 0 || much > left) break;
            kept.add(mark.serial() != null ? mark : new Mark(mark.batch(), mark.expiresOn(), Quantity.ofThousandths(much), null));
            left -= much;
        }
        return kept;
    }

    /** It never left: what was taken of its batches goes back into them. */
    StockMove found(UUID transfer) {
        return new StockMove(lineNo, MISSED, skuId, missing(), MovementReason.TRANSFER_IN, unitCost, Track.TOLD.of(transfer, lineNo));
    }

    StockMove missed() {
        return new StockMove(lineNo, MISSED, skuId, missing(), MovementReason.TRANSFER_IN, unitCost, Track.ASIDE);
    }

    StockMove writtenOff() {
        return new StockMove(lineNo, WRITTEN_OFF, skuId, missing().negated(), MovementReason.THEFT, unitCost, Track.ASIDE);
    }

    /** The sender loaded it and did not say so. */
    StockMove leftBeside() {
        return new StockMove(lineNo, LEFT_BESIDE, skuId, surplus().negated(), MovementReason.TRANSFER_OUT, unitCost);
    }

    /** @param sent whether it left the sender's books, or nobody knows where it comes from */
    StockMove arrivedBeside(boolean sent) {
        return new StockMove(lineNo, ARRIVED_BESIDE, skuId, surplus(), sent ? MovementReason.TRANSFER_IN : MovementReason.FOUND, unitCost);
    }

    boolean differs() {
        return sent.thousandths() != received.thousandths();
    }

    Quantity came() {
        return Quantity.ofThousandths(Math.min(sent.thousandths(), received.thousandths()));
    }

    Quantity missing() {
        return Quantity.ofThousandths(Math.max(0, sent.thousandths() - received.thousandths()));
    }

    Quantity surplus() {
        return Quantity.ofThousandths(Math.max(0, received.thousandths() - sent.thousandths()));
    }

    TransferQueries.LineRow row() {
        return new TransferQueries.LineRow(skuId, code, name, asked, sent, received, unitCost == null ? null : unitCost.setScale(4, RoundingMode.HALF_UP));
    }
}
