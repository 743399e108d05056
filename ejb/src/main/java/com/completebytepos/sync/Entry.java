package com.completebytepos.sync;

/** A command as sent: the exact text that was signed, and the signature in base64url (ECDSA P-256, IEEE P1363). */
public record Entry(String payload, String signature) {
}
