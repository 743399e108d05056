/**
 * Photos beside documents of stock: what was broken, soaked or short, as whoever found it saw it, drawn again by us and kept with the document.
 * Not: the documents (stock), pictures of goods (catalogue).
 * Front desk: AdjustmentPhotos. May call stock.
 */
package com.completebytepos.photos;
