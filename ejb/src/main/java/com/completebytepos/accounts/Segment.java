package com.completebytepos.accounts;

/** How a customer buys lately: new within 30 days; loyal with five purchases and more, the last within 60 days; regular within 60, cooling within 120, else lost. */
public enum Segment {
    NEW, LOYAL, REGULAR, COOLING, LOST
}
