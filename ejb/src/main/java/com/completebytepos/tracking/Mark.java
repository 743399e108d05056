package com.completebytepos.tracking;

import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a piece or a part of a line says of itself: a batch with its expiry, so many of it, or one serial. {@code quantity} null: all of the line.
 * What is not told is null.
 */
public record Mark(String batch, LocalDate expiresOn, Quantity quantity, String serial) implements Serializable {
    private static final Quantity ONE = Quantity.ofThousandths(1000);

    public static Mark ofSerial(String serial) {
        return new Mark(null, null, ONE, serial);
    }

    /** What its batch is kept under: goods that tell only a day by that day. */
    String key() {
        return batch != null || expiresOn == null ? batch : expiresOn.toString();
    }

    Mark of(Quantity much) {
        return new Mark(batch, expiresOn, much, serial);
    }
}
