package com.completebytepos.purchasing;

/** An order as a mail to a supplier. */
public record OrderLetter(String to, String subject, String body) {
}
