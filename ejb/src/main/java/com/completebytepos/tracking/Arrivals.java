package com.completebytepos.tracking;

import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises by which supplier's receipt pieces came in. */
@Stateless
@OpenToAll("part of a look-up, which was allowed")
public class Arrivals {
    private static final String CAME = "select m.skuId, m.serial, m.at, m.key.documentId from StockMarkMove m where m.documentKind = 'GOODS_RECEIPT' and m.skuId in :skus and m.serial in :serials order by m.at";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** A piece that left at that moment: what came later is not how it came. */
    public record Piece(UUID skuId, String serial, Instant leftAt) {
    }

    /** The last receipt before each left; pieces that came by none, as opening stock, are left out. */
    public Map<Piece, UUID> of(Collection<Piece> pieces) {
        var found = new HashMap<Piece, UUID>();
        if (pieces.isEmpty()) return found;
        var rows = em.createQuery(CAME, Object[].class).setParameter("skus", pieces.stream().map(Piece::skuId).collect(Collectors.toSet())).setParameter("serials", pieces.stream().map(Piece::serial).collect(Collectors.toSet())).getResultList();
        for (var row : rows) {
            for (var piece : pieces) if (piece.skuId().equals(row[0]) && piece.serial().equals(row[1]) && !((Instant) row[2]).isAfter(piece.leftAt())) found.put(piece, (UUID) row[3]);
        }
        return found;
    }
}
