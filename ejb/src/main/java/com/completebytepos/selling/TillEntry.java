package com.completebytepos.selling;

import java.io.Serializable;
import java.util.UUID;

/** A drawer of money as lists show it. */
public record TillEntry(UUID id, UUID branchId, String name, boolean active) implements Serializable {
}
