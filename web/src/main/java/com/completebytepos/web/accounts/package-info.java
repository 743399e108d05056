/** Doors to what customers have with the shop: points, debts, figures, statements. */
package com.completebytepos.web.accounts;
