package com.completebytepos.branches.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The one picture of a shop, as it is printed. No row: it has none. */
@Entity
public class Logo {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private String media;
    private byte[] picture;
    @Version private Integer version;

    protected Logo() {
    }

    public Logo(String media, byte[] picture) {
        show(media, picture);
    }

    public void show(String media, byte[] picture) {
        this.media = media;
        this.picture = picture;
    }

    public String media() {
        return media;
    }

    public byte[] picture() {
        return picture;
    }
}
