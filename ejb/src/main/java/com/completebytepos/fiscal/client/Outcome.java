package com.completebytepos.fiscal.client;

/** What became of a call, as far as it decides what to do next. */
public enum Outcome {
    /** Done; what KRA answers stands in the answer. */
    DONE,
    /** Done, and there is nothing: an empty list. */
    NOTHING,
    /** KRA read it and refuses it: no number was used. */
    REFUSED,
    /** It never left: nothing happened. */
    NOT_SENT,
    /** KRA asks to come back later: nothing happened. */
    BUSY,
    /** It left, and whether it arrived is not known. */
    UNKNOWN,
    /** Keys, addresses or the device are not as KRA knows them: no document of this device will pass. */
    SET_UP
}
