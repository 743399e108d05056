package com.completebytepos.sync;

import jakarta.ejb.ApplicationException;

/** The text is not a command of a format we ever released. */
@ApplicationException(rollback = true)
final class Unreadable extends RuntimeException {

    Unreadable(String why) {
        super(why, null, false, false);
    }
}
