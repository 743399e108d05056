package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One pack as it is being typed; barcodes separated by spaces. No price: what its units cost. */
public class PackForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String unit;
    private BigDecimal factor;
    private String barcodes;
    private Money price;

    static PackForm of(Packaging.Pack pack, Money price) {
        var form = new PackForm();
        form.unit = pack.unit();
        form.factor = new BigDecimal(pack.factor().toString());
        form.barcodes = String.join(" ", pack.barcodes());
        form.price = price;
        return form;
    }

    boolean isEmpty() {
        return unit == null && factor == null && barcodes == null && price == null;
    }

    Packaging.Pack pack() {
        Quantity holds = TraitsForm.quantity(factor, CatalogueRejection.PACK_FACTOR, "packs");
        return new Packaging.Pack(unit == null ? null : unit.strip().toUpperCase(Locale.ROOT), holds, barcodes == null ? List.of() : Arrays.stream(barcodes.strip().split("\\s+")).toList());
    }

    public String getUnit() { return unit; }
    public void setUnit(String unit) { this.unit = unit; }
    public BigDecimal getFactor() { return factor; }
    public void setFactor(BigDecimal factor) { this.factor = factor; }
    public String getBarcodes() { return barcodes; }
    public void setBarcodes(String barcodes) { this.barcodes = barcodes; }
    public Money getPrice() { return price; }
    public void setPrice(Money price) { this.price = price; }
}
