package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.catalogue.GoodsChange;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.BranchWishes;
import com.completebytepos.pricing.BulkChange;
import com.completebytepos.pricing.BulkEdits;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** office/pricing/bulk.xhtml: which goods, what becomes of them, shown before it is done; what was done may be taken back. */
@Named
@ViewScoped
public class BulkView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;
    private static final int LATEST = 10;
    /** Under this word the list of products hands over what was ticked. */
    private static final String TICKED = "ticked";
    /** Typed where something is to be none any more. */
    private static final String NONE = "-";

    @Inject BulkEdits edits;
    @Inject Categories shelves;
    @Inject ProductTraits traits;
    @Inject BranchRegister register;

    private List<UUID> ticked;
    private String search;
    private UUID categoryId;
    private Boolean sold;
    private BigDecimal percent;
    private BigDecimal amount;
    private String step;
    private String category;
    private String taxCategory;
    private Boolean active;
    private String brand;
    private Boolean favourite;
    private Boolean kadogo;
    private Integer ageLimit;
    private Quantity mostPerSale;
    private UUID branch;
    private String offer;
    private Quantity least;
    private List<CategoryRow> categories;
    private List<String> brands;
    private List<BranchSummary> branches;
    private BulkEdits.Preview shown;
    private List<BulkEdits.Entry> latest;

    @PostConstruct
    @SuppressWarnings("unchecked")
    void load() {
        ticked = (List<UUID>) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(TICKED);
        categories = shelves.all();
        brands = traits.brands();
        branches = register.all().stream().filter(BranchSummary::active).toList();
        latest = edits.latest(LATEST);
    }

    private ProductFilter filter() {
        return ticked == null ? new ProductFilter(search, categoryId, sold) : ProductFilter.only(ticked);
    }

    private BulkChange change() {
        var goods = new GoodsChange(orNone(category), orNone(brand), taxCategory, active, favourite, kadogo, ageLimit, mostPerSale);
        return new BulkChange(percent, amount, step == null ? null : Money.of(step), goods, new BranchWishes.Wish(branch, offer, least));
    }

    private static String orNone(String typed) {
        if (typed == null || typed.isBlank()) return null;
        return typed.strip().equals(NONE) ? "" : typed.strip();
    }

    /** What stands in a history, for people. */
    public String word(String field, String told) {
        if (told == null) return NONE;
        return switch (field) {
            case "active" -> Messages.text("true".equals(told) ? "products.active" : "products.inactive");
            case "favourite", "kadogo" -> Messages.text("true".equals(told) ? "product.yes" : "product.no");
            case ProductHistory.BRANCH_OFFER -> Messages.text(NONE.equals(told) ? "product.as-the-shop" : "bulk.offer." + told);
            default -> told;
        };
    }

    public void preview() {
        shown = null;
        shown = edits.preview(filter(), change(), SHOWN);
    }

    public void apply() {
        edits.apply(filter(), change(), shown.fitting());
        shown = null;
        latest = edits.latest(LATEST);
        Messages.done("bulk.done", latest.get(0).goods());
    }

    public void undo(UUID id) {
        var undone = edits.undo(id);
        latest = edits.latest(LATEST);
        Messages.done("bulk.undone", undone.goods() - undone.kept(), undone.kept());
    }

    /** What the list of products ticked, null where a filter says which. */
    public List<UUID> getTicked() { return ticked; }
    public boolean isChangingPrices() { return percent != null || amount != null; }
    public String getSearch() { return search; }
    public void setSearch(String search) { this.search = search; }
    public UUID getCategoryId() { return categoryId; }
    public void setCategoryId(UUID categoryId) { this.categoryId = categoryId; }
    public Boolean getSold() { return sold; }
    public void setSold(Boolean sold) { this.sold = sold; }
    public BigDecimal getPercent() { return percent; }
    public void setPercent(BigDecimal percent) { this.percent = percent; }
    public BigDecimal getAmount() { return amount; }
    public void setAmount(BigDecimal amount) { this.amount = amount; }
    public String getStep() { return step; }
    public void setStep(String step) { this.step = step; }
    public String getCategory() { return category; }
    public void setCategory(String category) { this.category = category; }
    public String getTaxCategory() { return taxCategory; }
    public void setTaxCategory(String taxCategory) { this.taxCategory = taxCategory; }
    public Boolean getActive() { return active; }
    public void setActive(Boolean active) { this.active = active; }
    public String getBrand() { return brand; }
    public void setBrand(String brand) { this.brand = brand; }
    public Boolean getFavourite() { return favourite; }
    public void setFavourite(Boolean favourite) { this.favourite = favourite; }
    public Boolean getKadogo() { return kadogo; }
    public void setKadogo(Boolean kadogo) { this.kadogo = kadogo; }
    public Integer getAgeLimit() { return ageLimit; }
    public void setAgeLimit(Integer ageLimit) { this.ageLimit = ageLimit; }
    public Quantity getMostPerSale() { return mostPerSale; }
    public void setMostPerSale(Quantity mostPerSale) { this.mostPerSale = mostPerSale; }
    public UUID getBranch() { return branch; }
    public void setBranch(UUID branch) { this.branch = branch; }
    public String getOffer() { return offer; }
    public void setOffer(String offer) { this.offer = offer; }
    public Quantity getLeast() { return least; }
    public void setLeast(Quantity least) { this.least = least; }
    public List<CategoryRow> getCategories() { return categories; }
    public List<String> getBrands() { return brands; }
    public List<BranchSummary> getBranches() { return branches; }
    public BulkEdits.Preview getShown() { return shown; }
    public List<BulkEdits.Entry> getLatest() { return latest; }
}
