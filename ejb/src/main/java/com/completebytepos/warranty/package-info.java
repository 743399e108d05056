/**
 * Which piece which receipt sold, until when it is under warranty, and whether it came back: so that what comes back is what was sold, and whoever comes with
 * a broken thing is found by its serial or by the customer's phone.
 * Not: where a piece is and what moved it (tracking), what a return gives back (selling).
 * Front desk: WarrantyLookUp; {@link com.completebytepos.warranty.SoldPieces} listens to sales and returns. ADR 0138.
 */
package com.completebytepos.warranty;
