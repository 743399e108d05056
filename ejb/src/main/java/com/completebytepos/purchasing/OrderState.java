package com.completebytepos.purchasing;

/** DRAFT is edited, SENT is on order, PART came in part, DONE came or was closed. */
public enum OrderState {
    DRAFT, SENT, PART, DONE, CANCELLED
}
