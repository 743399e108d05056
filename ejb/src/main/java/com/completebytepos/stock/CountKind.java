package com.completebytepos.stock;

/** What is counted: everything, a category, goods of a list or shelf, or those a cycle is due for. */
public enum CountKind {
    FULL, CATEGORY, LIST, CYCLE
}
