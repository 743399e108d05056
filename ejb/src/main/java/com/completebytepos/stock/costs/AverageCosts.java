package com.completebytepos.stock.costs;

import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockMoved;
import com.completebytepos.stock.model.Holding;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Goods leave at the branch's average, which moves when goods come at a cost of their own. */
public final class AverageCosts implements Valuation {
    private final Map<UUID, Holding> held;

    public AverageCosts(Map<UUID, Holding> held) {
        this.held = new HashMap<>(held);
    }

    @Override
    public StockMoved.Moved move(StockMove move, BigDecimal carried) {
        var from = holding(move.skuId());
        var to = move.carries() ? from.moveFor(move.quantity(), carried) : after(move, from);
        held.put(move.skuId(), to);
        var cost = move.carries() ? carried.divide(move.quantity().toBigDecimal(), 4, RoundingMode.HALF_UP) : move.unitCost() == null ? from.average() : move.unitCost();
        return new StockMoved.Moved(move.line(), move.part(), move.skuId(), move.quantity(), move.reason(), cost, move.carries() ? carried : to.value().subtract(from.value()));
    }

    private static Holding after(StockMove move, Holding from) {
        if (move.unitCost() == null) return from.moveAtAverage(move.quantity());
        return move.reason() == MovementReason.RETURN ? from.comeBack(move.quantity(), move.unitCost()) : from.moveAt(move.quantity(), move.unitCost());
    }

    @Override
    public Holding holding(UUID skuId) {
        return held.getOrDefault(skuId, Holding.NONE);
    }

    @Override
    public void keep(EntityManager em) {
        // value and average stand beside what is on hand, and nothing else does
    }
}
