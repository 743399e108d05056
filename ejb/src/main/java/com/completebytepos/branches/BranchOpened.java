package com.completebytepos.branches;

import java.util.UUID;

/** Fired inside the transaction that opens a branch. {@code like}: the branch it is to be like, null for none; who keeps settings of branches copies them. */
public record BranchOpened(UUID branchId, UUID like) {
}
