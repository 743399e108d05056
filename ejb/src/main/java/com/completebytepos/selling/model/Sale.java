package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.engine.TaxTable;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.SaleSettling;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A completed sale with the values as sold. Born on the till, stored once; nothing of it is ever updated: corrections are
 * documents of their own.
 */
@Entity
public class Sale {
    @Id private UUID id;
    private UUID branchId;
    private UUID workstationId;
    private UUID tillId;
    private UUID shiftId;
    private UUID cashierId;
    private UUID customerId;
    private String receiptNumber;
    private String paperNumber;
    @Enumerated(EnumType.STRING) private SaleState state = SaleState.COMPLETED;
    @Enumerated(EnumType.STRING) private SaleKind kind = SaleKind.SALE;
    private LocalDate businessDay;
    private Instant completedAt;
    private Instant syncedAt;
    @Column(name = "is_offline") private boolean offline;
    @Enumerated(EnumType.STRING) private TaxProfileKind taxProfile;
    private String engine;
    private Money beforeDiscount;
    private Money discount;
    private Money total;
    private Money taxable;
    private Money tax;
    private Money rounding;
    private int findingCount;
    private String buyerPin;
    private Money serviceWaived;
    private String serviceWaivedWhy;
    @Version private Integer version;

    @ElementCollection @Immutable @CollectionTable(name = "sale_line", joinColumns = @JoinColumn(name = "sale_id"))
    private List<SaleLine> lines = new ArrayList<>();
    @ElementCollection @Immutable @CollectionTable(name = "sale_fiscal_line", joinColumns = @JoinColumn(name = "sale_id"))
    private List<SaleFiscalLine> fiscalLines = new ArrayList<>();
    @ElementCollection @Immutable @CollectionTable(name = "sale_tax", joinColumns = @JoinColumn(name = "sale_id"))
    private List<SaleTax> taxes = new ArrayList<>();
    @ElementCollection @Immutable @CollectionTable(name = "tender", joinColumns = @JoinColumn(name = "sale_id"))
    private List<Tender> tenders = new ArrayList<>();
    // not immutable: what listeners find after the sale was written joins it
    @ElementCollection @CollectionTable(name = "sale_finding", joinColumns = @JoinColumn(name = "sale_id"))
    private List<SaleFinding> findings = new ArrayList<>();

    protected Sale() {
    }

    public Sale(CompletedSale told, String receiptNumber, TaxProfileKind taxProfile, Instant syncedAt) {
        this.id = told.id();
        this.branchId = told.place().branchId();
        this.workstationId = told.place().workstationId();
        this.tillId = told.place().tillId();
        this.shiftId = told.shiftId();
        this.cashierId = told.cashierId();
        this.customerId = told.customerId();
        this.receiptNumber = receiptNumber;
        this.paperNumber = told.paperNumber();
        this.businessDay = told.businessDay();
        this.completedAt = told.completedAt();
        this.syncedAt = syncedAt;
        this.offline = told.offline();
        this.taxProfile = taxProfile;
        this.engine = told.engine();
        this.buyerPin = told.hasUsablePin() ? told.buyerPin() : null;
        this.serviceWaived = told.waived() == null ? null : Money.ofCents(told.waived().amount());
        this.serviceWaivedWhy = told.waived() == null ? null : told.waived().reason();
    }

    public record Amounts(Money beforeDiscount, Money discount, Money total, Money taxable, Money tax) {
    }

    public void priced(Amounts amounts, List<SaleLine> lines, List<SaleFiscalLine> fiscalLines, List<SaleTax> taxes) {
        this.beforeDiscount = amounts.beforeDiscount();
        this.discount = amounts.discount();
        this.total = amounts.total();
        this.taxable = amounts.taxable();
        this.tax = amounts.tax();
        this.lines.addAll(lines);
        this.fiscalLines.addAll(fiscalLines);
        this.taxes.addAll(taxes);
    }

    /** What was taken beyond the total is the rounding: whole shillings, the total itself stays in cents. */
    public void paid(List<Tender> taken) {
        tenders.addAll(taken);
        rounding = taken.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus).minus(total);
    }

    public void found(List<Finding> found) {
        findings.clear();
        for (int i = 0; i < found.size(); i++) findings.add(SaleFinding.of(i + 1, found.get(i)));
        findingCount = found.size();
    }

    /** @param original the sale a return belongs to, null for a sale or when nobody knows it */
    /** @param approved a colleague said yes to what goes out for empties */
    public SaleSettling settling(CompletedSale told, Sale original, boolean approved, List<Finding> findings) {
        return new SaleSettling(id, original == null ? null : original.id, isReturn(), original == null ? customerId : original.customerId, told.place(), cashierId, completedAt, receiptNumber, total,
                lines.stream().map(l -> new SaleSettling.Part(l.skuId(), l.unit(), l.quantity(), l.total())).toList(), tenders.stream().map(t -> new SaleSettling.Tendered(t.lineNo(), t.kind(), t.amount())).toList(),
                new SaleSettling.Deposits(shiftId, told.deposits().lines(), told.deposits().paidOut(), approved), findings);
    }

    public Sale asReturn() {
        kind = SaleKind.RETURN;
        return this;
    }

    public boolean isReturn() {
        return kind == SaleKind.RETURN;
    }

    /** Whether whole shillings were collected for it. */
    public boolean wasRounded() {
        return TenderRounding.roundedDue(total.cents(), 100) == total.plus(rounding).cents();
    }

    /** The letters and rates it was taxed with. */
    public TaxTable taxTable() {
        return new TaxTable(taxProfile == TaxProfileKind.VAT, taxes.stream().map(t -> new TaxRate(t.letter(), t.rate().movePointRight(2).longValueExact(), true)).toList());
    }

    /** In the order of {@link SaleRows}. */
    Object[] row() {
        return new Object[] {id, branchId, workstationId, tillId, shiftId, cashierId, customerId, receiptNumber, paperNumber, state, kind, businessDay, completedAt, syncedAt, offline,
            taxProfile, engine, beforeDiscount, discount, total, taxable, tax, rounding, findingCount, buyerPin, serviceWaived, serviceWaivedWhy, 0};
    }

    List<SaleTax> taxes() {
        return taxes;
    }

    List<SaleFinding> findings() {
        return findings;
    }

    public UUID branchId() {
        return branchId;
    }

    public TaxProfileKind taxProfile() {
        return taxProfile;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public List<SaleFiscalLine> fiscalLines() {
        return fiscalLines;
    }

    public List<Tender> tenders() {
        return tenders;
    }

    public UUID id() {
        return id;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public Money total() {
        return total;
    }

    public List<SaleLine> lines() {
        return lines;
    }
}
