package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.Pictures;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.catalogue.Variants;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.Margin;
import com.completebytepos.pricing.PricedGoods;
import com.completebytepos.stock.StockRules;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.primefaces.model.file.UploadedFile;

/** office/catalogue/product.xhtml: all of one SKU, each part saved for itself; the list's dialog holds its description. */
@Named
@ViewScoped
public class ProductView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject StockRules levels;
    @Inject ProductRecords records;
    @Inject ProductTraits traits;
    @Inject ProductQueries queries;
    @Inject Packaging packaging;
    @Inject Variants variants;
    @Inject Pictures pictures;
    @Inject PricedGoods goods;
    @Inject MarginOf margins;

    private UUID id;
    private ProductRecord record;
    private List<String> brands;
    private transient UploadedFile picture;

    public void load() {
        if (record != null) return;
        if (id == null) throw CatalogueRejection.NO_SUCH_PRODUCT.with();
        record = records.read(id);
        brands = records.brands();
    }

    public void saveTraits() {
        traits.describe(id, record.sheet().version(), record.form().traits());
        done();
    }

    public void savePacks() {
        var amounts = new HashMap<String, Money>();
        var told = record.packs().stream().filter(p -> !p.isEmpty()).toList();
        for (var pack : told) amounts.put(pack.pack().unit(), pack.getPrice());
        goods.pack(id, record.sheet().version(), told.stream().map(PackForm::pack).toList(), amounts);
        done();
    }

    public void saveParts() {
        var told = new ArrayList<SkuFacts.Part>();
        for (var part : record.parts()) {
            if (part.isEmpty()) continue;
            told.add(new SkuFacts.Part(queries.byCode(part.getCode().strip()), TraitsForm.quantity(part.getQuantity(), CatalogueRejection.KIT_QUANTITY, "parts")));
        }
        packaging.compose(id, record.sheet().version(), told);
        done();
    }

    public void vary() {
        variants.vary(id, record.sheet().version(), VariantForm.list(record.variant().getAxes()), VariantForm.list(record.variant().getValues()));
        done();
    }

    public void addVariant() {
        var told = record.variant();
        goods.addVariant(id, record.sheet().version(), new PricedGoods.NewVariant(told.getCode(), VariantForm.list(told.getNewValues()), told.getBarcode(), told.getPrice(), told.getCost()));
        done();
    }

    public void arrange() {
        var least = new HashMap<UUID, Quantity>();
        record.places().forEach(place -> least.put(place.getId(), place.getLeast()));
        levels.checkReorderLevels(least);
        goods.arrange(id, record.places().stream().map(BranchForm::told).toList());
        levels.setReorderLevels(id, least);
        done();
    }

    public void show() {
        pictures.show(id, record.sheet().version(), picture == null ? null : picture.getContent());
        done();
    }

    public void takePicture() {
        pictures.take(id, record.sheet().version());
        done();
    }

    private void done() {
        Messages.done("products.saved", record.sheet().name());
        record = records.read(id);
    }

    /** What is left of a pack's or branch's price as it is typed; without one it costs what its units cost. @param holds null for one unit @return a dash while price or cost are not known */
    public String margin(Money price, BigDecimal holds) {
        var units = holds == null ? BigDecimal.ONE : holds;
        var own = record.price() == null ? null : record.price().amount();
        var asked = price != null || own == null || units.signum() <= 0 || units.stripTrailingZeros().scale() > 3 ? price : Quantity.of(units).times(own);
        var cost = record.sheet().traits().cost();
        return percent(margins.of(asked, record.sheet().taxCategory(), cost == null ? null : cost.multiply(units)));
    }

    /** Of the variant that is being added. */
    public String getNewMargin() {
        return percent(margins.of(record.variant().getPrice(), record.sheet().taxCategory(), record.variant().getCost()));
    }

    private static String percent(Margin left) {
        return left == null ? "–" : left.percent().toPlainString() + " %";
    }

    public void addPack() { record.packs().add(new PackForm()); }
    public void removePack(PackForm pack) { record.packs().remove(pack); }
    public void addPart() { record.parts().add(new PartForm()); }
    public void removePart(PartForm part) { record.parts().remove(part); }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public ProductRecord getRecord() { return record; }
    public List<String> getBrands() { return brands; }
    public UploadedFile getPicture() { return picture; }
    public void setPicture(UploadedFile picture) { this.picture = picture; }
}
