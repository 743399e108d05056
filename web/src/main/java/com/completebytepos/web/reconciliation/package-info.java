/** Doors of the reconciliation: the days, one day, statements in, rows out. */
package com.completebytepos.web.reconciliation;
