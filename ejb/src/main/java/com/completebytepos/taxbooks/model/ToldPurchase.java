package com.completebytepos.taxbooks.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.AnswerState;
import com.completebytepos.taxbooks.PurchaseRow;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a supplier told KRA that it sold to us, or took back; once a taxpayer, whichever of its devices read it. Born NEW when KRA's list was read, SENT with a person's answer, ACCEPTED or REJECTED once KRA has it, REFUSED when KRA does not take the answer. */
@Entity
@Table(name = "tax_purchase")
public class ToldPurchase {
    @Id private UUID id;
    private UUID deviceId;
    private String taxpayer;
    private String sellerPin;
    private String sellerBranch;
    private String sellerName;
    private long invoiceNumber;
    private LocalDate soldOn;
    private Money taxable;
    private Money tax;
    private Money total;
    private String told;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private AnswerState state = AnswerState.NEW;
    private Boolean accepts;
    private Long number;
    private String words;
    private Instant fetchedAt;
    private Instant settledAt;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "tax_purchase_line", joinColumns = @JoinColumn(name = "purchase_id")) @OrderBy("seq")
    private List<ToldLine> lines = new ArrayList<>();

    protected ToldPurchase() {
    }

    public ToldPurchase(UUID deviceId, String taxpayer, PurchaseRow.Seller seller, LocalDate soldOn, String told, Instant fetchedAt) {
        this.id = Ids.next();
        this.deviceId = deviceId;
        this.taxpayer = taxpayer;
        this.sellerPin = seller.pin();
        this.sellerBranch = seller.branch();
        this.sellerName = seller.name();
        this.invoiceNumber = seller.invoiceNumber();
        this.soldOn = soldOn;
        this.told = told;
        this.fetchedAt = fetchedAt;
    }

    public ToldPurchase of(List<ToldLine> told, Money taxable, Money tax, Money total) {
        this.lines.addAll(told);
        this.taxable = taxable;
        this.tax = tax;
        this.total = total;
        return this;
    }

    public void answered(boolean yes) {
        accepts = yes;
        state = AnswerState.SENT;
        words = null;
    }

    public void settled(long under, Instant at) {
        state = accepts ? AnswerState.ACCEPTED : AnswerState.REJECTED;
        number = under;
        settledAt = at;
    }

    public void refused(String said) {
        state = AnswerState.REFUSED;
        words = StockLane.cut(said);
    }

    public boolean isOpen() {
        return state == AnswerState.NEW || state == AnswerState.REFUSED;
    }

    public boolean accepts() {
        return Boolean.TRUE.equals(accepts);
    }

    public AnswerState state() {
        return state;
    }

    public UUID id() {
        return id;
    }

    public UUID deviceId() {
        return deviceId;
    }

    public String told() {
        return told;
    }

    public List<ToldLine> lines() {
        return lines;
    }

    public PurchaseRow row() {
        return new PurchaseRow(id, deviceId, new PurchaseRow.Seller(sellerPin, sellerBranch, sellerName, invoiceNumber), soldOn, taxable, tax, total, state, number, words, lines.stream().map(ToldLine::row).toList());
    }
}
