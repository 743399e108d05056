package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.Margin;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.pricing.PricingRejection;
import com.completebytepos.pricing.ScheduledPrices;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** office/pricing/price-list.xhtml */
@Named
@ViewScoped
public class PriceListView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PriceLists desk;
    @Inject PriceBook book;
    @Inject ScheduledPrices costs;
    @Inject ProductQueries products;
    @Inject BranchRegister branches;
    @Inject BuyerPicker buyers;

    private UUID id;
    private PriceLists.Row row;
    private List<Line> lines = List.of();
    private String name;
    private UUID branchId;
    private UUID groupId;
    private String validFrom;
    private String validTo;
    private boolean active;
    private String product;
    private String from;
    private String amount;

    public record Line(PriceLists.Price price, String code, String name, Money own, BigDecimal cost, Margin margin) implements Serializable {
    }

    public void load() {
        row = desk.row(id);
        name = row.name();
        branchId = row.branchId();
        groupId = row.groupId();
        validFrom = FormText.ofInstant(row.validFrom());
        validTo = FormText.ofInstant(row.validTo());
        active = row.active();
        lines = desk.prices(id).stream().map(this::line).sorted(Comparator.comparing(Line::name).thenComparing(l -> l.price().from().thousandths())).toList();
    }

    private Line line(PriceLists.Price one) {
        var details = products.details(one.skuId());
        return new Line(one, details.code(), details.name(), book.prices(List.of(one.skuId())).get(one.skuId()), details.cost(), costs.margin(one.skuId(), one.amount()));
    }

    public void save() {
        desk.save(id, row.version(), new PriceLists.Draft(name, groupId, branchId, FormText.instant(validFrom, "validFrom"), FormText.instant(validTo, "validTo"), active));
        load();
        Messages.done("lists.saved");
    }

    public void price() {
        var sku = FormText.isBlank(product) ? null : products.idOf(product.strip()).orElse(null);
        if (sku == null) throw PricingRejection.PROMOTION_CODE.at("product", product == null ? "" : product.strip());
        var money = FormText.money(amount, "amount");
        if (money == null) throw PricingRejection.PRICE_RANGE.at("amount");
        warned(desk.price(id, new PriceLists.Price(sku, quantity(), money)), "lists.priced");
        product = null;
        from = null;
        amount = null;
        load();
    }

    private Quantity quantity() {
        try {
            return FormText.isBlank(from) ? Quantity.ofThousandths(0) : Quantity.of(new BigDecimal(from.strip()));
        } catch (ArithmeticException | NumberFormatException noQuantity) {
            throw PricingRejection.LIST_QUANTITY.at("from");
        }
    }

    public void remove(PriceLists.Price one) {
        desk.price(id, new PriceLists.Price(one.skuId(), one.from(), null));
        load();
        Messages.done("lists.removed");
    }

    static void warned(boolean belowCost, String done) {
        if (belowCost) Messages.error("pricing.below-cost-warned");
        Messages.done(done);
    }

    public BuyerPicker getBuyers() { return buyers; }
    public List<BranchSummary> getBranches() { return branches.mine(); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public PriceLists.Row getRow() { return row; }
    public List<Line> getLines() { return lines; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public UUID getGroupId() { return groupId; }
    public void setGroupId(UUID groupId) { this.groupId = groupId; }
    public String getValidFrom() { return validFrom; }
    public void setValidFrom(String validFrom) { this.validFrom = validFrom; }
    public String getValidTo() { return validTo; }
    public void setValidTo(String validTo) { this.validTo = validTo; }
    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
    public String getProduct() { return product; }
    public void setProduct(String product) { this.product = product; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getAmount() { return amount; }
    public void setAmount(String amount) { this.amount = amount; }
}
