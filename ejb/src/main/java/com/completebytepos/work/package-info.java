/**
 * Due work: written in the shop's transaction, found without visiting all shops, done after commit by lease and lane.
 * Not: what the work is (its doers implement WorkHandler), nor the calendar (jobs).
 * Front desk: DueWork, WorkHandler, WorkSource, WorkIndex. Called by every context above; calls tenancy. Decisions: ADR 0007.
 */
package com.completebytepos.work;
