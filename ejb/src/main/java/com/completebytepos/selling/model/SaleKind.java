package com.completebytepos.selling.model;

/** Goods go out for money, or come back for it; the amounts of a return are below zero. */
public enum SaleKind { SALE, RETURN }
