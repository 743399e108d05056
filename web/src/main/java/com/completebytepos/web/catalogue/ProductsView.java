package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.Margin;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceHistory;
import com.completebytepos.pricing.PricedGoods;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** office/catalogue/products.xhtml: the list, and one product open in the dialog. */
@Named
@ViewScoped
public class ProductsView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int HISTORY = 20;

    @Inject ProductQueries products;
    @Inject ProductCatalogue catalogue;
    @Inject Categories shelves;
    @Inject PricedGoods goods;
    @Inject PriceBook prices;
    @Inject PriceHistory histories;
    @Inject Clock clock;
    @Inject MarginOf margins;

    private String search;
    private UUID categoryId;
    private Boolean active;
    private ProductRows rows;
    private List<CategoryRow> categories;
    private ProductForm form;
    private ProductForm saved;
    private List<PriceHistory.Row> history = List.of();
    private List<ProductRows.Row> ticked;

    @PostConstruct
    void begin() {
        rows = new ProductRows(products, prices, () -> new ProductFilter(search, categoryId, active));
        categories = shelves.all();
    }

    public void open() {
        form = new ProductForm();
        saved = null;
        history = List.of();
    }

    public void open(UUID skuId) {
        form = read(skuId);
        saved = null;
        history = histories.of(skuId, HISTORY);
    }

    /** What somebody else saved meanwhile is shown beside what was typed; the desk refuses to overwrite it. */
    public void save() {
        saved = form.isFresh() ? null : newerThanTyped();
        if (form.isFresh()) goods.add(form.added(), form.isActive(), form.getPrice(), form.getCost());
        else goods.change(form.edited(), form.getPriceRead(), form.getPrice());
        Messages.done("products.saved", form.getName());
        form = null;
    }

    public void setSold(boolean sold) {
        catalogue.setActive(form.getId(), sold);
        Messages.done(sold ? "products.activated" : "products.deactivated", form.getName());
        form = null;
    }

    public void keepMine() {
        form.standsOn(saved);
        save();
    }

    public void takeSaved() {
        open(form.getId());
    }

    /** To the page where many change at once, with what was ticked. */
    public String changeTicked() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("ticked", ticked.stream().map(row -> row.product().id()).toList());
        return "/office/pricing/bulk.xhtml?faces-redirect=true";
    }

    /** To the page of labels, with what was ticked. */
    public String printTicked() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("ticked", ticked.stream().map(row -> row.product().id()).toList());
        return "/office/catalogue/labels.xhtml?faces-redirect=true";
    }

    public boolean isNothingTicked() { return ticked == null || ticked.isEmpty(); }
    public List<ProductRows.Row> getTicked() { return ticked; }
    public void setTicked(List<ProductRows.Row> ticked) { this.ticked = ticked; }
    public void addBarcode() { form.addBarcode(); }
    public void removeBarcode(String code) { form.removeBarcode(code); }

    public String getCategoryOfSaved() {
        return categories.stream().filter(c -> c.id().equals(saved.getCategoryId())).map(CategoryRow::name).findFirst().orElse(null);
    }

    public List<TaxRate> getTaxLetters() {
        return prices.taxesOn(LocalDate.now(clock.withZone(HouseClock.NAIROBI))).table().rates();
    }

    public Margin getMargin() {
        return margins.of(form.getPrice(), form.getTaxCategory(), form.getCost());
    }

    private ProductForm newerThanTyped() {
        var now = read(form.getId());
        return form.isOlderThan(now) ? now : null;
    }

    private ProductForm read(UUID skuId) {
        Money price = prices.prices(List.of(skuId)).get(skuId);
        return ProductForm.of(products.details(skuId), price);
    }

    public ProductForm getForm() { return form; }
    public ProductForm getSaved() { return saved; }
    public List<PriceHistory.Row> getHistory() { return history; }
    public List<CategoryRow> getCategories() { return categories; }
    public ProductRows getRows() { return rows; }
    public String getSearch() { return search; }
    public void setSearch(String search) { this.search = search; }
    public UUID getCategoryId() { return categoryId; }
    public void setCategoryId(UUID categoryId) { this.categoryId = categoryId; }
    public Boolean getActive() { return active; }
    public void setActive(Boolean active) { this.active = active; }
    public List<String> getUnits() { return Arrays.stream(BaseUnit.values()).map(BaseUnit::name).toList(); }
}
