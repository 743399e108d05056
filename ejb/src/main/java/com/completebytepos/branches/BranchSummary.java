package com.completebytepos.branches;

import java.io.Serializable;
import java.util.UUID;

/** A branch as lists show it; {@code version} is the one it was read at. */
public record BranchSummary(UUID id, String code, String name, String address, String phone, boolean active, int version) implements Serializable {
}
