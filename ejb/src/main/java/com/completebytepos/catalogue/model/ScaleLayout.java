package com.completebytepos.catalogue.model;

import com.completebytepos.catalogue.ScaleLayouts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How the shop's scale writes a barcode of one prefix. Set by the owner, exchanged whole. */
@Entity
public class ScaleLayout {
    @Id @JdbcTypeCode(SqlTypes.CHAR) private String prefix;
    private String kind;
    private int itemDigits;
    private int valueDigits;
    private int decimals;
    @Version private Integer version;

    protected ScaleLayout() {
    }

    public ScaleLayout(ScaleLayouts.Layout told) {
        this.prefix = told.prefix();
        become(told);
    }

    public void become(ScaleLayouts.Layout told) {
        this.kind = told.kind().name();
        this.itemDigits = told.itemDigits();
        this.valueDigits = told.valueDigits();
        this.decimals = told.decimals();
    }

    public ScaleLayouts.Layout layout() {
        return new ScaleLayouts.Layout(prefix, ScaleLayouts.Kind.valueOf(kind), itemDigits, valueDigits, decimals);
    }
}
