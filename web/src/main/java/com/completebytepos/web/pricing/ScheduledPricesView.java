package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.pricing.BelowCost;
import com.completebytepos.pricing.PricingRejection;
import com.completebytepos.pricing.ScheduledPrices;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/pricing/scheduled-prices.xhtml: prices that come by the calendar, and the rule about prices below cost. */
@Named
@ViewScoped
public class ScheduledPricesView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;

    @Inject ScheduledPrices desk;
    @Inject ProductQueries products;
    @Inject BranchRegister branches;

    private List<ScheduledPrices.Row> rows;
    private String product;
    private String amount;
    private LocalDate dueOn;
    private UUID branchId;
    private BelowCost belowCost;

    @PostConstruct
    void load() {
        rows = desk.all(SHOWN);
        belowCost = desk.belowCost();
    }

    public void plan() {
        var sku = FormText.isBlank(product) ? null : products.idOf(product.strip()).orElse(null);
        if (sku == null) throw PricingRejection.PROMOTION_CODE.at("product", product == null ? "" : product.strip());
        PriceListView.warned(desk.plan(sku, branchId, FormText.money(amount, "amount"), dueOn), "scheduled.planned");
        product = null;
        amount = null;
        load();
    }

    public void cancel(UUID id) {
        desk.cancel(id);
        load();
        Messages.done("scheduled.cancelled");
    }

    public void rule() {
        desk.belowCost(belowCost);
        Messages.done("scheduled.rule-saved");
    }

    public String product(UUID id) {
        return products.summary(id).map(p -> p.code() + " · " + p.name()).orElse("?");
    }

    public String branch(UUID id) {
        return branches.all().stream().filter(b -> b.id().equals(id)).map(BranchSummary::name).findFirst().orElse("");
    }

    public List<BranchSummary> getBranches() { return branches.mine(); }
    public BelowCost[] getRules() { return BelowCost.values(); }
    public List<ScheduledPrices.Row> getRows() { return rows; }
    public String getProduct() { return product; }
    public void setProduct(String product) { this.product = product; }
    public String getAmount() { return amount; }
    public void setAmount(String amount) { this.amount = amount; }
    public LocalDate getDueOn() { return dueOn; }
    public void setDueOn(LocalDate dueOn) { this.dueOn = dueOn; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public BelowCost getBelowCost() { return belowCost; }
    public void setBelowCost(BelowCost belowCost) { this.belowCost = belowCost; }
}
