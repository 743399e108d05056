package com.completebytepos.selling;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** Which shifts a list shows; null members do not filter. {@code day} is the business day. */
public record ShiftFilter(LocalDate day, UUID branchId, UUID tillId, ShiftState state) implements Serializable {
}
