package com.completebytepos.integration.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** What a program was told when it called with a key. Written with the errand's own rows, never changed, gone after a day. */
@Entity
public class ApiAnswer {

    @Embeddable
    public record Key(UUID tokenId, String callKey) implements Serializable {
    }

    @EmbeddedId private Key key;
    @Version private int version;
    private byte[] requestHash;
    private int status;
    @Column(length = 16_777_215) private String body;
    private Instant createdAt;

    protected ApiAnswer() {
    }

    public ApiAnswer(Key key, byte[] requestHash, Instant now) {
        this.key = key;
        this.requestHash = requestHash.clone();
        this.createdAt = now;
        this.body = "";
    }

    public void tell(int status, String body) {
        this.status = status;
        this.body = body;
    }

    public boolean isOf(byte[] otherHash) {
        return Arrays.equals(requestHash, otherHash);
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }
}
