package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Packaging;
import java.io.Serializable;
import java.math.BigDecimal;

/** One part of a kit as it is being typed: goods by their code or barcode, and how many. */
public class PartForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String code;
    private String name;
    private BigDecimal quantity = BigDecimal.ONE;

    static PartForm of(Packaging.PartRow row) {
        var form = new PartForm();
        form.code = row.code();
        form.name = row.name();
        form.quantity = new BigDecimal(row.quantity().toString());
        return form;
    }

    boolean isEmpty() {
        return code == null || code.isBlank();
    }

    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getName() { return name; }
    public BigDecimal getQuantity() { return quantity; }
    public void setQuantity(BigDecimal quantity) { this.quantity = quantity; }
}
