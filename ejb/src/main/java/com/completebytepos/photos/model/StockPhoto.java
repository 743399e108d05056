package com.completebytepos.photos.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What somebody saw, beside the adjustment it led to. Born once, never changed or removed, as the document is not. */
@Entity
public class StockPhoto {
    @Id private UUID id;
    private UUID adjustmentId;
    private String media;
    private byte[] whole;
    private byte[] thumb;
    private String person;
    @Column(name = "at") private Instant at;

    protected StockPhoto() {
    }

    public StockPhoto(UUID adjustmentId, String media, byte[] whole, byte[] thumb, String person, Instant at) {
        this.id = Ids.next();
        this.adjustmentId = adjustmentId;
        this.media = media;
        this.whole = whole;
        this.thumb = thumb;
        this.person = person;
        this.at = at;
    }
}
