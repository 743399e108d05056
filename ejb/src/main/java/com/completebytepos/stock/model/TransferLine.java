package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Track;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** One kind of goods of a transfer: asked, then sent at the sender's cost, then received. {@code sent} and {@code received} are null before. */
@Embeddable
public record TransferLine(int lineNo, UUID skuId, String code, String name, Quantity asked, Quantity sent, BigDecimal unitCost, Quantity received) {
    private static final int LEFT = 0;
    private static final int ARRIVED = 1;
    private static final int MISSED = 2;
    private static final int WRITTEN_OFF = 3;

    TransferLine loaded(Quantity loaded) {
        if (loaded.thousandths() > asked.thousandths()) throw StockRejection.MORE_THAN_ASKED.at("lines", name);
        return new TransferLine(lineNo, skuId, code, name, asked, loaded, null, null);
    }

    TransferLine costing(BigDecimal known) {
        return new TransferLine(lineNo, skuId, code, name, asked, sent, known, null);
    }

    TransferLine arrived(Quantity counted) {
        if (counted.thousandths() > sent.thousandths()) throw StockRejection.MORE_THAN_SENT.at("lines", name);
        return new TransferLine(lineNo, skuId, code, name, asked, sent, unitCost, counted);
    }

    StockMove leaving(List<Mark> marks) {
        return new StockMove(lineNo, LEFT, skuId, sent.negated(), MovementReason.TRANSFER_OUT, null, Track.asked(marks));
    }

    StockMove arriving(List<Mark> marks) {
        return new StockMove(lineNo, ARRIVED, skuId, received, MovementReason.TRANSFER_IN, unitCost, Track.asked(marks));
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

    Quantity missing() {
        return Quantity.ofThousandths(sent.thousandths() - received.thousandths());
    }

    TransferQueries.LineRow row() {
        return new TransferQueries.LineRow(skuId, code, name, asked, sent, received, unitCost);
    }
}
