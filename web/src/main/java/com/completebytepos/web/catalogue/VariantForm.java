package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Variants;
import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The axes of a product, this SKU's values on them, and a further variant as it is being typed. Lists are separated by commas. */
public class VariantForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String axes;
    private String values;
    private String code;
    private String newValues;
    private String barcode;
    private Money price;
    private BigDecimal cost;

    static VariantForm of(Variants.Family family, UUID self) {
        var form = new VariantForm();
        form.axes = String.join(", ", family.axes());
        form.values = family.variants().stream().filter(v -> v.skuId().equals(self)).findFirst().map(v -> String.join(", ", v.values())).orElse("");
        return form;
    }

    static List<String> list(String typed) {
        return typed == null ? List.of() : Arrays.stream(typed.split(",")).map(String::strip).toList();
    }

    public String getAxes() { return axes; }
    public void setAxes(String axes) { this.axes = axes; }
    public String getValues() { return values; }
    public void setValues(String values) { this.values = values; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getNewValues() { return newValues; }
    public void setNewValues(String newValues) { this.newValues = newValues; }
    public String getBarcode() { return barcode; }
    public void setBarcode(String barcode) { this.barcode = barcode; }
    public Money getPrice() { return price; }
    public void setPrice(Money price) { this.price = price; }
    public BigDecimal getCost() { return cost; }
    public void setCost(BigDecimal cost) { this.cost = cost; }
}
