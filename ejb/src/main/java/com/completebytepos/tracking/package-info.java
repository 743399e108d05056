/**
 * What tells pieces of the same goods apart: batches with their expiry, serial numbers, where each is and which document moved it.
 * Not: how many there are and what they cost (stock), which goods are told apart at all (catalogue).
 * Front desk: TrackedStock, called by stock for every document; TrackingQueries; {@link com.completebytepos.tracking.Marks} reads what people type
 * and scan. ADR 0075.
 */
package com.completebytepos.tracking;
