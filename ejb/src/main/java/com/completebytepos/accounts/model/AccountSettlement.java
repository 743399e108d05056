package com.completebytepos.accounts.model;

import com.completebytepos.accounts.SettleAccount;
import com.completebytepos.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Money a customer paid towards what was owed, at a till. Born with its command, never changed; no fiscal document: the sale made one when the goods left. */
@Entity
public class AccountSettlement {
    @Id private UUID id;
    private UUID customerId;
    private String number;
    private Money amount;
    @Column(name = "at") private Instant at;
    private UUID branchId;
    private UUID workstationId;
    private UUID shiftId;
    private UUID cashierId;
    @ElementCollection @Immutable @CollectionTable(name = "settlement_money", joinColumns = @JoinColumn(name = "settlement_id"))
    private List<SettlementMoney> money = new ArrayList<>();

    protected AccountSettlement() {
    }

    public AccountSettlement(SettleAccount told, UUID customerId, Money amount, List<SettlementMoney> money) {
        this.id = told.id();
        this.customerId = customerId;
        this.number = told.number();
        this.amount = amount;
        this.at = told.at();
        this.branchId = told.place().branchId();
        this.workstationId = told.place().workstationId();
        this.shiftId = told.place().shiftId();
        this.cashierId = told.place().cashierId();
        this.money.addAll(money);
    }

    public UUID id() { return id; }
}
