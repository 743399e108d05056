package com.completebytepos.web.stock;

import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.stock.CountKind;
import com.completebytepos.stock.CountQueries;
import com.completebytepos.stock.StockCounts;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** office/stock/counts.xhtml */
@Named
@ViewScoped
public class CountsView extends PadView {
    private static final long serialVersionUID = 1;

    @Inject StockCounts counts;
    @Inject CountQueries queries;
    @Inject Categories shelves;

    private Page<CountQueries.Row> rows;
    private List<CategoryRow> categories;
    private UUID branchId;
    private CountKind kind = CountKind.CYCLE;
    private String title;
    private UUID categoryId;

    @PostConstruct
    void begin() {
        rows = new Page<>(queries::count, queries::page, CountQueries.Row::id);
    }

    public void load() {
        queries.count();
        categories = shelves.all();
        if (branchId == null) branchId = firstBranch();
    }

    public String open() {
        var id = counts.open(new StockCounts.Open(branchId, kind, title, categoryId, getPad().getRows().stream().map(LinePad.Row::getSkuId).toList()));
        Messages.doneAndGo("stock.count-opened", queries.row(id).number());
        return "count.xhtml?faces-redirect=true&id=" + id;
    }

    public Page<CountQueries.Row> getRows() { return rows; }
    public CountKind[] getKinds() { return CountKind.values(); }
    public List<CategoryRow> getCategories() { return categories; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public CountKind getKind() { return kind; }
    public void setKind(CountKind kind) { this.kind = kind; }
    public String getTitle() { return title; }
    public void setTitle(String title) { this.title = title; }
    public UUID getCategoryId() { return categoryId; }
    public void setCategoryId(UUID categoryId) { this.categoryId = categoryId; }
}
