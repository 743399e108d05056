/**
 * What a person decides about what was odd: a finding of a stored sale, or an entry the sync door would not take.
 * Not: finding it (selling, cash and sync do), nor the documents that correct it (returns, cash, stock).
 * Front desk: Resolutions, HeldEntries, JournalFiles. Calls sync, selling, reporting, branches; called by console and doors. Decisions: ADR 0050.
 */
package com.completebytepos.resolution;
