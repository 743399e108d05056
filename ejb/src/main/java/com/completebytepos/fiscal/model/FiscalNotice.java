package com.completebytepos.fiscal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something KRA wants taxpayers to read. */
@Entity
public class FiscalNotice {
    @Id private long number;
    private String title;
    private String content;
    private String publishedOn;

    protected FiscalNotice() {
    }

    public FiscalNotice(long number, String title, String content, String publishedOn) {
        this.number = number;
        this.title = title;
        this.content = content;
        this.publishedOn = publishedOn;
    }
}
