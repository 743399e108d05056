package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.kernel.Detail;
import com.completebytepos.pricing.BulkEdits;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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

    @Inject BulkEdits edits;
    @Inject Categories shelves;
    @Inject ProductTraits traits;
    @Inject BranchRegister register;

    private final BulkForm form = new BulkForm();
    private List<UUID> ticked;
    private String search;
    private UUID categoryId;
    private Boolean sold;
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
        branches = register.mine().stream().filter(BranchSummary::active).toList();
        latest = edits.latest(LATEST);
    }

    private ProductFilter filter() {
        return ticked == null ? new ProductFilter(search, categoryId, sold) : ProductFilter.only(ticked);
    }

    /** What stands in a history, for people. */
    public String word(String field, String told) {
        if (told == null) return BulkForm.NONE;
        return switch (field) {
            case "active" -> Messages.text("true".equals(told) ? "products.active" : "products.inactive");
            case "favourite", "kadogo" -> Messages.text("true".equals(told) ? "product.yes" : "product.no");
            case ProductHistory.BRANCH_OFFER -> Messages.text(BulkForm.NONE.equals(told) ? "product.as-the-shop" : "bulk.offer." + told);
            default -> told;
        };
    }

    /** What an edit was, by the fields as the pages call them; edits of earlier releases as they were written. */
    public String said(String what) {
        return Detail.said(what, (field, values) -> {
            var key = "product.field." + field;
            var name = Messages.text(key);
            return values.length != 1 || name.equals(key) ? null : name + ": " + word(field, values[0].equals("") ? null : values[0].toString());
        });
    }

    public void preview() {
        shown = null;
        shown = edits.preview(filter(), form.change(), SHOWN);
    }

    public void apply() {
        edits.apply(filter(), form.change(), shown);
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
    public BulkForm getForm() { return form; }
    public String getSearch() { return search; }
    public void setSearch(String search) { this.search = search; }
    public UUID getCategoryId() { return categoryId; }
    public void setCategoryId(UUID categoryId) { this.categoryId = categoryId; }
    public Boolean getSold() { return sold; }
    public void setSold(Boolean sold) { this.sold = sold; }
    public List<CategoryRow> getCategories() { return categories; }
    public List<String> getBrands() { return brands; }
    public List<BranchSummary> getBranches() { return branches; }
    public BulkEdits.Preview getShown() { return shown; }
    public List<BulkEdits.Entry> getLatest() { return latest; }
}
