package com.completebytepos.fiscal.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** A row of KRA's code lists as last fetched; {@code rate} is said of tax letters only. */
@Entity
public class FiscalCode {
    @EmbeddedId private Key key;
    private String name;
    private String rate;
    private boolean inUse;

    @Embeddable
    public record Key(String classCode, String code) implements Serializable {
    }

    protected FiscalCode() {
    }

    public FiscalCode(Key key, String name, String rate, boolean inUse) {
        this.key = key;
        this.name = name;
        this.rate = rate;
        this.inUse = inUse;
    }
}
