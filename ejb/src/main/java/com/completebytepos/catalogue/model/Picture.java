package com.completebytepos.catalogue.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A picture of goods as it is served, found by the hash of its bytes. Born once, never changed: another picture has another hash. */
@Entity
public class Picture {
    @Id @JdbcTypeCode(SqlTypes.CHAR) private String hash;
    private String media;
    private byte[] whole;
    private byte[] thumb;
    private Instant addedAt;

    protected Picture() {
    }

    public Picture(String hash, String media, byte[] whole, byte[] thumb, Instant addedAt) {
        this.hash = hash;
        this.media = media;
        this.whole = whole;
        this.thumb = thumb;
        this.addedAt = addedAt;
    }

    public String media() {
        return media;
    }

    public byte[] whole() {
        return whole;
    }

    public byte[] thumb() {
        return thumb;
    }
}
