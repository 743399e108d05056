package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CashMove;
import com.completebytepos.cash.Settlements;
import com.completebytepos.cash.SlipMoves;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Slips, cheques, vouchers or foreign notes that left a drawer before it was counted; {@code amount} is what they were taken for. Born once, never changed. */
@Entity
public class SlipMove {
    @Id private UUID id;
    private UUID shiftId;
    private UUID tillId;
    private UUID branchId;
    private UUID cashierId;
    @Enumerated(EnumType.STRING) private CashMove type;
    private String kind;
    @JdbcTypeCode(SqlTypes.CHAR) private String currency;
    private Money amount;
    private BigDecimal foreignAmount;
    private String reason;
    @Column(name = "at") private Instant at;

    protected SlipMove() {
    }

    public SlipMove(CashDeed deed, CashMove type, SlipMoves.Taken taken, String reason) {
        this.id = deed.id();
        this.shiftId = deed.shiftId();
        this.tillId = deed.tillId();
        this.branchId = deed.branchId();
        this.cashierId = deed.cashierId();
        this.at = deed.at();
        this.type = type;
        this.kind = taken.kind().name();
        this.currency = taken.currency() == null ? "" : taken.currency();
        this.amount = taken.worth();
        this.foreignAmount = taken.foreign();
        this.reason = reason;
    }

    /** Negative: it left the drawer. */
    public Settlements.Moved moved() {
        return new Settlements.Moved(id, type, amount.negated(), new Settlements.Way(kind, currency), reason, cashierId, at);
    }
}
