package com.completebytepos.storedvalue;

/** Why a balance moved. */
public enum EntryKind { SOLD, TOPPED_UP, ISSUED, REDEEMED, REFUNDED, ADJUSTED, EXPIRED }
