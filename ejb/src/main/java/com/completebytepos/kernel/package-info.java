/**
 * Words everybody uses: money, quantity, ids, settings, refusals. No tables of its own, knows nobody.
 */
package com.completebytepos.kernel;
