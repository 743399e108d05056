/**
 * Doors to the figures: today, and the VAT of a period.
 */
package com.completebytepos.web.reporting;
