package com.completebytepos.taxbooks.model;

/** What became of a movement at KRA: waits, on its way, told, too small to be told by itself, or refused until a person looks. */
public enum StockTold {
    WAITING, SENT, TOLD, REFUSED
}
