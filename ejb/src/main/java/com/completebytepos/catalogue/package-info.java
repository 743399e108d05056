/**
 * What the shop sells: categories, products, their SKUs and the codes they are found by.
 * Not: for how much (pricing), nor how many there are (stock).
 * Front desk: ProductCatalogue, Categories, ProductQueries, TillGoods. May call tenancy, audit.
 */
package com.completebytepos.catalogue;
