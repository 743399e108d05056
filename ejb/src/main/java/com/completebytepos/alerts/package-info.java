/**
 * Alerts by mail: one letter a day to whoever wants it, about goods that run out, expire, hang on the road or were sold without being there, and what KRA has not got.
 * Not: what is so (stock, tracking, fiscal say it), nor who may see it (identity).
 * Front desk: AlertChoices, AlertNews, AlertLetters. May call identity, branches, catalogue, stock, tracking, fiscal, jobs, work. Decisions: ADR 0122.
 */
package com.completebytepos.alerts;
