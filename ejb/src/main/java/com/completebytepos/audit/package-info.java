/**
 * Who did what in this shop: append-only, chained by hash.
 * Not: logs for developers, nor the platform's own audit (console).
 * Front desk: AuditTrail. May be called by every context; calls tenancy.
 */
package com.completebytepos.audit;
