package com.completebytepos.tenancy;

/** OPENING until its schema is ready; REMOVED keeps the row, so that the code is never given out again. */
public enum ShopState { OPENING, OPEN, SUSPENDED, REMOVED }
