package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The traits of a product as they are being typed; attributes one a line, name = value. */
public class TraitsForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String brand;
    private boolean kadogo;
    private Integer ageLimit;
    private BigDecimal mostPerSale;
    private boolean batch;
    private boolean expiry;
    private boolean serial;
    private BigDecimal cost;
    private String attributes;
    private BelowZero belowZero;
    private Integer warrantyMonths;

    static TraitsForm of(Traits traits) {
        var form = new TraitsForm();
        form.brand = traits.brand();
        form.kadogo = traits.kadogo();
        form.ageLimit = traits.ageLimit();
        form.mostPerSale = traits.mostPerSale() == null ? null : new BigDecimal(traits.mostPerSale().toString());
        form.batch = traits.tracking().batch();
        form.expiry = traits.tracking().expiry();
        form.serial = traits.tracking().serial();
        form.cost = traits.cost() == null ? null : plain(traits.cost());
        form.attributes = traits.attributes().entrySet().stream().map(a -> a.getKey() + " = " + a.getValue()).collect(Collectors.joining("\n"));
        form.belowZero = traits.belowZero();
        form.warrantyMonths = traits.warrantyMonths();
        return form;
    }

    Traits traits() {
        return new Traits(brand, kadogo, ageLimit, quantity(mostPerSale, CatalogueRejection.MOST_PER_SALE, "mostPerSale"), new Traits.Tracking(batch, expiry, serial), cost, read(attributes), belowZero, warrantyMonths);
    }

    /** @throws com.completebytepos.kernel.Rejection at the field when it has more than three decimals or does not fit */
    static Quantity quantity(BigDecimal typed, CatalogueRejection otherwise, String field) {
        if (typed == null) return null;
        if (typed.stripTrailingZeros().scale() > 3 || typed.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) throw otherwise.at(field);
        return Quantity.of(typed);
    }

    private static TreeMap<String, String> read(String lines) {
        var found = new TreeMap<String, String>();
        if (lines == null) return found;
        for (var line : lines.split("\\R")) {
            if (line.isBlank()) continue;
            var pair = line.split("=", 2);
            if (pair.length < 2 || found.put(pair[0].strip(), pair[1].strip()) != null) throw CatalogueRejection.ATTRIBUTES.at("attributes");
        }
        return found;
    }

    private static BigDecimal plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    public String getBrand() { return brand; }
    public void setBrand(String brand) { this.brand = brand; }
    public boolean isKadogo() { return kadogo; }
    public void setKadogo(boolean kadogo) { this.kadogo = kadogo; }
    public Integer getWarrantyMonths() { return warrantyMonths; }
    public void setWarrantyMonths(Integer warrantyMonths) { this.warrantyMonths = warrantyMonths; }
    public Integer getAgeLimit() { return ageLimit; }
    public void setAgeLimit(Integer ageLimit) { this.ageLimit = ageLimit; }
    public BigDecimal getMostPerSale() { return mostPerSale; }
    public void setMostPerSale(BigDecimal mostPerSale) { this.mostPerSale = mostPerSale; }
    public boolean isBatch() { return batch; }
    public void setBatch(boolean batch) { this.batch = batch; }
    public boolean isExpiry() { return expiry; }
    public void setExpiry(boolean expiry) { this.expiry = expiry; }
    public boolean isSerial() { return serial; }
    public void setSerial(boolean serial) { this.serial = serial; }
    public BigDecimal getCost() { return cost; }
    public void setCost(BigDecimal cost) { this.cost = cost; }
    public BelowZero[] getChoices() { return BelowZero.values(); }
    public BelowZero getBelowZero() { return belowZero; }
    public void setBelowZero(BelowZero belowZero) { this.belowZero = belowZero; }
    public String getAttributes() { return attributes; }
    public void setAttributes(String attributes) { this.attributes = attributes; }
}
