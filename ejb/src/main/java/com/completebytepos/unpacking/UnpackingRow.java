package com.completebytepos.unpacking;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One document; {@code undoes} is the one whose contrary it is, {@code undone} whether it has a contrary itself. */
public record UnpackingRow(UUID id, String number, UUID branchId, String carton, Quantity cartons, String piece, Quantity pieces, Money value, UUID undoes, boolean undone, String person, Instant at)
        implements Serializable {
}
