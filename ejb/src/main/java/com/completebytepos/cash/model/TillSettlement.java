package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CloseShift;
import com.completebytepos.cash.Settlements;
import com.completebytepos.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The count at the end of a shift. Born when the shift is closed by a count, never changed: what comes late changes the
 * shift's report, not what was counted or expected then.
 */
@Entity
public class TillSettlement {
    private static final String CASH = "CASH";

    @Id private UUID shiftId;
    private UUID commandId;
    private UUID cashierId;
    private Instant countedAt;
    private Money expected;
    private Money counted;
    private Money variance;
    private int unsent;
    private boolean byTender;
    private Money stays;
    @ElementCollection @CollectionTable(name = "settlement_piece", joinColumns = @JoinColumn(name = "shift_id")) @OrderBy("denomination desc")
    private List<SettlementPiece> pieces = new ArrayList<>();
    @ElementCollection @CollectionTable(name = "settlement_tender", joinColumns = @JoinColumn(name = "shift_id"))
    private List<SettlementTender> tenders = new ArrayList<>();

    protected TillSettlement() {
    }

    /** {@code stays}: what is left in the drawer, null where nobody said that something is taken away. */
    public record Cash(Money expected, Money counted, Money stays) {
    }

    /** @param slips what was counted beside cash, and what should have been */
    public TillSettlement(UUID shiftId, CashDeed deed, Cash cash, List<CloseShift.Pieces> pieces, List<SettlementTender> slips, CloseShift told) {
        this.shiftId = shiftId;
        this.commandId = deed.id();
        this.cashierId = deed.cashierId();
        this.countedAt = deed.at();
        this.expected = cash.expected();
        this.counted = cash.counted();
        this.variance = cash.counted().minus(cash.expected());
        this.unsent = (int) Math.max(0, Math.min(told.unsent(), Integer.MAX_VALUE));
        pieces.forEach(one -> this.pieces.add(new SettlementPiece(one.denomination(), (int) one.pieces())));
        this.byTender = told.byTender();
        this.stays = cash.stays();
        told.tenders().stream().filter(t -> t.kind().equals(CASH)).findFirst().ifPresent(t -> tenders.add(new SettlementTender(CASH, "", t.amount(), null, null)));
        tenders.addAll(slips);
    }

    public UUID shiftId() {
        return shiftId;
    }

    public Settlements.Settlement told() {
        return new Settlements.Settlement(shiftId, commandId, cashierId, countedAt, expected, counted, stays, pieces.stream().map(p -> new CloseShift.Pieces(p.denomination(), p.pieces())).toList(),
                tenders.stream().filter(t -> t.expected() != null).map(t -> new Settlements.Slips(t.kind(), t.currency(), t.foreignCounted(), t.expected(), t.counted())).toList(), unsent);
    }
}
