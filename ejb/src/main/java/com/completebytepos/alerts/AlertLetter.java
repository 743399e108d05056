package com.completebytepos.alerts;

import java.io.Serializable;

/** A letter as it is sent. */
public record AlertLetter(String to, String subject, String body) implements Serializable {
}
