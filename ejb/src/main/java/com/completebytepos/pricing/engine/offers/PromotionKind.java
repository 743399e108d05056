package com.completebytepos.pricing.engine.offers;

/** How a promotion gives. In the order in which those of one rank take: what needs goods to go together first. */
public enum PromotionKind {
    /** Certain goods together for one price. */
    BUNDLE,
    /** Any so many of a group for one price. */
    MIX,
    /** Buy so many, get so many cheaper or free: the cheapest of each group. */
    BUY_GET,
    /** From an amount on, goods on top. */
    GIFT,
    /** Money off each piece, or each kilogram. */
    AMOUNT,
    /** A percentage off. */
    PERCENT,
    /** From an amount on, money or a percentage off all of it. */
    THRESHOLD
}
