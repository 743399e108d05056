package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.ProductTraits.BrandRow;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/catalogue/brands.xhtml */
@Named
@ViewScoped
public class BrandsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ProductTraits traits;

    private List<BrandRow> rows;
    private BrandRow chosen;
    private String name;
    private UUID into;

    @PostConstruct
    void load() {
        rows = traits.brandRows();
    }

    public void open(BrandRow row) {
        chosen = row;
        name = row.name();
        into = null;
    }

    public void save() {
        traits.renameBrand(chosen.id(), chosen.version(), name);
        Messages.done("products.saved", name);
        load();
    }

    public void merge() {
        var moved = chosen.goods();
        if (into == null) throw CatalogueRejection.MERGED_WITH_ITSELF.at("into");
        traits.dropBrand(chosen.id(), chosen.version(), into);
        Messages.done("categories.merged", moved);
        load();
    }

    public void remove(BrandRow row) {
        traits.dropBrand(row.id(), row.version(), null);
        Messages.done("categories.removed", row.name());
        load();
    }

    public List<BrandRow> getRows() { return rows; }
    public List<BrandRow> getOthers() { return chosen == null ? List.of() : rows.stream().filter(r -> !r.id().equals(chosen.id())).toList(); }
    public BrandRow getChosen() { return chosen; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public UUID getInto() { return into; }
    public void setInto(UUID into) { this.into = into; }
}
