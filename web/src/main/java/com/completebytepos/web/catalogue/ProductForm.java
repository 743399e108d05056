package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.EditProduct;
import com.completebytepos.catalogue.ProductDetails;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One product as it is being typed. */
public class ProductForm implements Serializable {
    private static final long serialVersionUID = 1;

    private ProductDetails read;
    private Money priceRead;
    private String code;
    private String name;
    private String nameSw;
    private UUID categoryId;
    private String unit = "EA";
    private String taxCategory = "B";
    private boolean favourite;
    private boolean active = true;
    private final List<String> barcodes = new ArrayList<>();
    private String barcode;
    private Money price;
    private ProductKind kind = ProductKind.GOODS;
    private BigDecimal cost;

    static ProductForm of(ProductDetails read, Money price) {
        var form = new ProductForm();
        form.read = read;
        form.priceRead = price;
        form.code = read.code();
        form.name = read.name();
        form.nameSw = read.nameSw();
        form.categoryId = read.categoryId();
        form.unit = read.unit();
        form.taxCategory = read.taxCategory();
        form.favourite = read.favourite();
        form.active = read.active();
        form.barcodes.addAll(read.barcodes());
        form.price = price;
        form.kind = read.kind();
        form.cost = read.cost();
        return form;
    }

    AddProduct added() {
        return new AddProduct(code, name, nameSw, categoryId, unit, taxCategory, favourite, List.copyOf(barcodes), kind);
    }

    EditProduct edited() {
        return new EditProduct(read.id(), read.version(), name, nameSw, categoryId, unit, taxCategory, favourite, List.copyOf(barcodes));
    }

    boolean isOlderThan(ProductForm saved) {
        return saved.read.version() != read.version() || !Objects.equals(saved.priceRead, priceRead);
    }

    /** What is typed here is now an edit of what is saved: saving it replaces that. */
    void standsOn(ProductForm saved) {
        read = saved.read;
        priceRead = saved.priceRead;
    }

    void addBarcode() {
        if (barcode == null) return;
        Barcodes.check(barcode);
        if (barcodes.stream().anyMatch(one -> Barcodes.form(one).equals(Barcodes.form(barcode)))) throw CatalogueRejection.BARCODE_TWICE.at("barcode", barcode);
        barcodes.add(barcode);
        barcode = null;
    }

    void removeBarcode(String gone) {
        barcodes.remove(gone);
    }

    public boolean isFresh() { return read == null; }
    public UUID getId() { return read == null ? null : read.id(); }
    public Money getPriceRead() { return priceRead; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getNameSw() { return nameSw; }
    public void setNameSw(String nameSw) { this.nameSw = nameSw; }
    public UUID getCategoryId() { return categoryId; }
    public void setCategoryId(UUID categoryId) { this.categoryId = categoryId; }
    public String getUnit() { return unit; }
    public void setUnit(String unit) { this.unit = unit; }
    public String getTaxCategory() { return taxCategory; }
    public void setTaxCategory(String taxCategory) { this.taxCategory = taxCategory; }
    public boolean isFavourite() { return favourite; }
    public void setFavourite(boolean favourite) { this.favourite = favourite; }
    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
    public List<String> getBarcodes() { return barcodes; }
    public String getBarcode() { return barcode; }
    public void setBarcode(String barcode) { this.barcode = barcode == null ? null : barcode.strip(); }
    public Money getPrice() { return price; }
    public void setPrice(Money price) { this.price = price; }
    public ProductKind getKind() { return kind; }
    public void setKind(ProductKind kind) { this.kind = kind; }
    public BigDecimal getCost() { return cost; }
    public void setCost(BigDecimal cost) { this.cost = cost; }
}
