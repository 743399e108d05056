package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CashMove;
import com.completebytepos.cash.CashOrigin;
import com.completebytepos.cash.Settlements;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Cash that came into a drawer or left it without a sale. Born once, never changed; a mistake is moved back. */
@Entity
public class CashMovement {
    @Id private UUID id;
    private UUID shiftId;
    private UUID tillId;
    private UUID branchId;
    private UUID cashierId;
    @Enumerated(EnumType.STRING) private CashMove type;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private CashOrigin origin;
    private Money amount;
    private String reason;
    @Column(name = "at") private Instant at;

    protected CashMovement() {
    }

    /** @param amount negative when it leaves the drawer */
    public CashMovement(CashDeed deed, CashMove type, CashOrigin origin, Money amount, String reason) {
        this.id = deed.id();
        this.shiftId = deed.shiftId();
        this.tillId = deed.tillId();
        this.branchId = deed.branchId();
        this.cashierId = deed.cashierId();
        this.at = deed.at();
        this.type = type;
        this.origin = origin;
        this.amount = amount;
        this.reason = reason;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID shiftId() {
        return shiftId;
    }

    /** What a cashier said was paid out or in, and nothing else knows of. */
    public boolean isNoted() {
        return origin == CashOrigin.TILL && (type == CashMove.PAID_OUT || type == CashMove.PAID_IN);
    }

    public Settlements.Moved moved() {
        return new Settlements.Moved(id, type, amount, null, reason, cashierId, at);
    }
}
