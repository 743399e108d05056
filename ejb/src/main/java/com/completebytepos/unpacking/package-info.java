/**
 * Bulk broken: a carton that is goods of its own becomes so many pieces of other goods, and what it cost goes with them; or pieces are packed
 * again. Not: a pack of the same goods, which is counted in pieces from the beginning (catalogue), nor what is on hand (stock).
 * Front desk: Unpackings. May call branches, catalogue, stock. ADR 0099.
 */
package com.completebytepos.unpacking;
