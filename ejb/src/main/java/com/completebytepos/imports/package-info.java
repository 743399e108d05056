/**
 * Price lists and pictures in, price lists out: a file of somebody else's program becomes goods and prices, every row that cannot is told with its reason, and
 * all goods leave again in the same columns. Not: what goods are (catalogue) or what they cost (pricing): their desks take the rows.
 * Front desk: Imports, ImportKeeping, GoodsExport. May call catalogue, pricing, work, jobs, audit.
 */
package com.completebytepos.imports;
