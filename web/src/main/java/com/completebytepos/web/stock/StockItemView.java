package com.completebytepos.web.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.reporting.StockReports;
import com.completebytepos.stock.BranchStock;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.web.faces.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/stock/item.xhtml: one kind of goods in one branch, with all that moved. */
@Named
@ViewScoped
public class StockItemView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_LAYERS = 100;

    @Inject StockReports reports;
    @Inject ProductQueries goods;
    @Inject BranchRegister register;
    @Inject BranchStock stock;

    private UUID sku;
    private UUID branch;
    private ProductSummary product;
    private List<BranchSummary> branches;
    private List<BranchStock.Shelf> shelves;
    private Page<StockReports.Movement> movements;
    private List<StockReports.Layer> layers;

    public void load() {
        product = sku == null ? null : goods.summary(sku).orElse(null);
        if (product == null) throw CatalogueRejection.NO_SUCH_PRODUCT.with();
        BranchScope.check(branch);
        branches = register.mine();
        if (branches.stream().noneMatch(b -> b.id().equals(branch))) branch = branches.get(0).id();
        shelves = stock.of(sku).branches();
        var at = branch;
        layers = reports.layers(at, sku, MOST_LAYERS + 1);
        movements = new Page<>(() -> reports.countMovements(at, sku), (first, size) -> reports.movements(at, sku, first, size), m -> m.documentId() + " " + m.at() + " " + m.quantity() + " " + m.after());
    }

    public String getBranchName() {
        return branches.stream().filter(b -> b.id().equals(branch)).map(BranchSummary::name).findFirst().orElse("");
    }

    public Quantity getOnHand() {
        return shelves.stream().filter(s -> s.branchId().equals(branch)).map(BranchStock.Shelf::onHand).findFirst().orElse(Quantity.ofThousandths(0));
    }

    public UUID getSku() { return sku; }
    public void setSku(UUID sku) { this.sku = sku; }
    public UUID getBranch() { return branch; }
    public void setBranch(UUID branch) { this.branch = branch; }
    public ProductSummary getProduct() { return product; }
    public List<BranchStock.Shelf> getShelves() { return shelves; }
    public List<StockReports.Layer> getLayers() { return layers.subList(0, Math.min(layers.size(), MOST_LAYERS)); }
    public boolean isMoreLayers() { return layers.size() > MOST_LAYERS; }
    public Page<StockReports.Movement> getMovements() { return movements; }
}
