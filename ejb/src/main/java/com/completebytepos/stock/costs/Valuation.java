package com.completebytepos.stock.costs;

import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockMoved;
import com.completebytepos.stock.model.Holding;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.UUID;

/** What goods of one branch are worth as a document moves them, one line after the other. */
public interface Valuation {

    /** @param carried what those are worth in whose place these come, for a move that carries */
    StockMoved.Moved move(StockMove move, BigDecimal carried);

    /** As the moves so far left it. */
    Holding holding(UUID skuId);

    /** Writes what is kept beside what is on hand. */
    void keep(EntityManager em);
}
