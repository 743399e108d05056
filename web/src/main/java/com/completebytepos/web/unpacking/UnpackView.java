package com.completebytepos.web.unpacking;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.BranchStock;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.unpacking.UnpackingRejection;
import com.completebytepos.unpacking.UnpackingRow;
import com.completebytepos.unpacking.Unpackings;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/unpacking/unpack.xhtml: one kind of goods of a branch, opened into the pieces it holds. */
@Named
@ViewScoped
public class UnpackView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LATEST = 10;

    @Inject Unpackings unpackings;
    @Inject ProductQueries goods;
    @Inject BranchRegister register;
    @Inject BranchStock stock;

    private UUID sku;
    private ProductSummary product;
    private UUID branch;
    private Quantity cartons;
    private String piece;
    private Quantity holds;
    private List<UnpackingRow> latest;

    /** With what the last carton held. */
    public void load() {
        product = sku == null ? null : goods.summary(sku).orElse(null);
        if (product == null) throw CatalogueRejection.NO_SUCH_PRODUCT.with();
        BranchScope.check(branch);
        if (register.mine().stream().noneMatch(b -> b.id().equals(branch))) branch = register.mine().get(0).id();
        latest = unpackings.latest(branch, sku, LATEST);
        unpackings.content(sku).ifPresent(known -> {
            piece = goods.summary(known.pieceId()).map(p -> p.code()).orElse(null);
            holds = known.holds();
        });
    }

    public String open() {
        var into = goods.scanned(piece == null ? "" : piece.strip()).orElseThrow(() -> UnpackingRejection.NO_SUCH_GOODS.at("piece"));
        unpackings.open(new Unpackings.Ask(branch, sku, cartons, into.skuId(), holds));
        Messages.doneAndGo("unpacking.opened");
        return here();
    }

    public String undo(UUID id) {
        unpackings.undo(id);
        Messages.doneAndGo("unpacking.undone");
        return here();
    }

    private String here() {
        return "/office/unpacking/unpack.xhtml?faces-redirect=true&sku=" + sku + "&branch=" + branch;
    }

    public String words(UnpackingRow one) {
        return one.undoes() == null ? Messages.text("unpacking.turned", one.cartons(), one.carton(), one.pieces(), one.piece()) : Messages.text("unpacking.turned", one.pieces(), one.piece(), one.cartons(), one.carton());
    }

    public String getBranchName() {
        return register.all().stream().filter(b -> b.id().equals(branch)).map(BranchSummary::name).findFirst().orElse("");
    }

    public Quantity getOnHand() {
        return stock.of(sku).branches().stream().filter(s -> s.branchId().equals(branch)).map(BranchStock.Shelf::onHand).findFirst().orElse(Quantity.ofThousandths(0));
    }

    public UUID getSku() { return sku; }
    public void setSku(UUID sku) { this.sku = sku; }
    public UUID getBranch() { return branch; }
    public void setBranch(UUID branch) { this.branch = branch; }
    public ProductSummary getProduct() { return product; }

    public Quantity getCartons() { return cartons; }
    public void setCartons(Quantity cartons) { this.cartons = cartons; }
    public String getPiece() { return piece; }
    public void setPiece(String piece) { this.piece = piece; }
    public Quantity getHolds() { return holds; }
    public void setHolds(Quantity holds) { this.holds = holds; }
    public List<UnpackingRow> getLatest() { return latest; }
}
