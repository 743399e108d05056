package com.completebytepos.collecting;

/** What became of goods that were paid elsewhere: they wait, the customer has them, or they were given back before. */
public enum CollectionState {
    OPEN, HANDED_OVER, RELEASED
}
