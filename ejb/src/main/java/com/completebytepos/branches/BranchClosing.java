package com.completebytepos.branches;

import java.util.UUID;

/** Fired inside the errand, before a branch becomes inactive: who has something against it throws a refusal, and the branch stays as it is. */
public record BranchClosing(UUID branchId, String name) {
}
