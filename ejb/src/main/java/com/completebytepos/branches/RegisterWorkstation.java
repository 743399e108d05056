package com.completebytepos.branches;

import java.util.UUID;

/** A browser to be registered. {@code publicKey}: SPKI of an ECDSA P-256 key whose private half never leaves the browser. */
public record RegisterWorkstation(UUID branchId, UUID tillId, String name, byte[] publicKey, boolean storagePersistent) {
}
