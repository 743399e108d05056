package com.completebytepos.fiscal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of KRA's item classification as last fetched. */
@Entity
public class FiscalClass {
    @Id private String code;
    private String name;
    private String taxLetter;
    private boolean inUse;

    protected FiscalClass() {
    }

    public FiscalClass(String code, String name, String taxLetter, boolean inUse) {
        this.code = code;
        this.name = name;
        this.taxLetter = taxLetter;
        this.inUse = inUse;
    }
}
