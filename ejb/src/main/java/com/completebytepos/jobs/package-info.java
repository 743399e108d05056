/**
 * What runs by the calendar: one trigger per kind in the whole cluster, one item of due work per open shop.
 * Not: the work itself (a {@link com.completebytepos.jobs.ShopJob} of the context that knows it), nor retries (work).
 * Front desk: ShopJob, JobCalendar, JobRuns. May call work, tenancy, audit. Decisions: ADR 0018.
 */
package com.completebytepos.jobs;
