package com.completebytepos.returnables.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.KeptDeposits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A deposit that became income, with the tax of the day it was kept. Born so, never changed. */
@Entity
public class KeptDeposit {
    @Id private UUID id;
    private String number;
    private UUID branchId;
    private UUID returnableId;
    private String name;
    private UUID customerId;
    private int pieces;
    @JdbcTypeCode(SqlTypes.CHAR) private String letter;
    private BigDecimal rate;
    private String source;
    private Money taxable;
    private Money tax;
    private String reason;
    private String person;
    @Column(name = "at") private Instant at;

    protected KeptDeposit() {
    }

    /** {@code rate} in percent. */
    public record Taxed(String letter, BigDecimal rate, String source, Money taxable, Money tax) {
    }

    public KeptDeposit(String number, KeptDeposits.Ask ask, String name, Taxed taxed, String person, Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.branchId = ask.branchId();
        this.returnableId = ask.returnableId();
        this.name = name;
        this.customerId = ask.customerId();
        this.pieces = ask.pieces();
        this.letter = taxed.letter();
        this.rate = taxed.rate();
        this.source = taxed.source();
        this.taxable = taxed.taxable();
        this.tax = taxed.tax();
        this.reason = ask.reason().strip();
        this.person = person;
        this.at = at;
    }

    public UUID id() { return id; }
    public String number() { return number; }

    public KeptDeposits.Kept told() {
        return new KeptDeposits.Kept(id, number, branchId, name, customerId, pieces, letter, rate, taxable.plus(tax), tax, source, reason, person, at);
    }
}
