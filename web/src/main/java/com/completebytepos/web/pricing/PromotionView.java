package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.pricing.Coupons;
import com.completebytepos.pricing.PromotionDraft;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/pricing/promotion.xhtml: one promotion, tried on a basket while it is written. */
@Named
@ViewScoped
public class PromotionView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;

    @Inject PromotionPlanner planner;
    @Inject Coupons coupons;
    @Inject ProductQueries products;
    @Inject Categories categories;
    @Inject BranchRegister branches;
    @Inject PreviewBasket basket;
    @Inject BuyerPicker buyers;

    private UUID id;
    private PromotionForm form = new PromotionForm();
    private PromotionPlanner.Row row;
    private String basketText;
    private PreviewBasket.Result result;
    private CouponForm coupon = new CouponForm();
    private List<Coupons.Row> made = List.of();
    private String found;

    public void load() {
        if (id == null) return;
        row = planner.row(id);
        form = PromotionForm.of(row, planner.rules(id), sku -> products.details(UUID.fromString(sku)).code());
        made = coupons.of(id, SHOWN);
        basketText = basket.sample(draft());
        result = basket.tried(basketText, draft());
    }

    private PromotionDraft draft() {
        return form.draft(code -> products.idOf(code).map(UUID::toString).orElse(null));
    }

    /** Tried as it stands on the page, saved or not. */
    public void preview() {
        result = null;
        if (basketText == null || basketText.isBlank()) basketText = basket.sample(draft());
        result = basket.tried(basketText, draft());
    }

    public String save() {
        id = planner.save(id, row == null ? 0 : row.version(), draft());
        Messages.doneAndGo("promotions.saved");
        return "promotion.xhtml?faces-redirect=true&id=" + id;
    }

    public String saveAndActivate() {
        var next = save();
        planner.activate(id);
        return next;
    }

    public void makeCoupons() {
        if (coupon.isOne()) coupons.add(id, coupon.getCode(), coupon.terms());
        else coupons.generate(id, coupon.count(), coupon.terms());
        made = coupons.of(id, SHOWN);
        Messages.done("coupons.made");
    }

    public void stopCoupon(UUID one) {
        coupons.stop(one);
        made = coupons.of(id, SHOWN);
        Messages.done("coupons.stopped");
    }

    /** Goods by any part of name or code, as "code · name". */
    public List<String> find(String typed) {
        return products.page(new ProductFilter(typed, null, true), ProductFilter.Order.NAME, false, 0, 12).stream().map(PromotionView::label).toList();
    }

    private static String label(ProductSummary one) {
        return one.code() + " · " + one.name();
    }

    /** What was found joins the goods. */
    public void pick() {
        if (found == null || found.isBlank()) return;
        var before = form.getText().get("goods");
        var code = found.split(" · ", 2)[0];
        form.getText().put("goods", before == null || before.isBlank() ? code : before.strip() + ", " + code);
        found = null;
    }

    /** Who was found joins those it is for. */
    public void addBuyer() {
        form.add(buyers.picked());
    }

    public void dropBuyer(String customer) {
        form.drop(customer);
    }

    public List<BuyerPicker.Chosen> getChosen() { return buyers.named(form.list("customers")); }
    public BuyerPicker getBuyers() { return buyers; }
    public List<CategoryRow> getCategories() { return categories.all(); }
    public List<BranchSummary> getBranches() { return branches.all(); }
    public PromotionKind[] getKinds() { return PromotionKind.values(); }
    public boolean isKind(String... some) { return List.of(some).contains(form.getKind().name()); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public PromotionForm getForm() { return form; }
    public PromotionPlanner.Row getRow() { return row; }
    public String getBasketText() { return basketText; }
    public void setBasketText(String basketText) { this.basketText = basketText; }
    public PreviewBasket.Result getResult() { return result; }
    public CouponForm getCoupon() { return coupon; }
    public List<Coupons.Row> getMade() { return made; }
    public String getFound() { return found; }
    public void setFound(String found) { this.found = found; }
}
