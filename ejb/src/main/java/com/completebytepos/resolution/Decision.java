package com.completebytepos.resolution;

/** What was decided about something odd. */
public enum Decision {
    /** It is right as it is stored. */
    ACCEPTED,
    /** Another document puts it right; its number is kept. */
    CORRECTED,
    /** It stays as it is for a reason that is kept. */
    IGNORED,
    /** An entry the door would not take was put into the books on a person's word. */
    BOOKED
}
