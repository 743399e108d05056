package com.completebytepos.kernel;

import java.io.Serializable;

/** A secret as it is stored: {@code <key id>.<base64url of nonce and cipher text>}; only {@link Seal} opens it. */
public record SealedText(String stored) implements Serializable {

    public SealedText {
        if (stored == null || stored.indexOf('.') < 1) throw new IllegalArgumentException("not a sealed text");
    }

    String keyId() {
        return stored.substring(0, stored.indexOf('.'));
    }

    String body() {
        return stored.substring(stored.indexOf('.') + 1);
    }

    @Override
    public String toString() {
        return "(sealed)";
    }
}
