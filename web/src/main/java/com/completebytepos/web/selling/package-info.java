/**
 * Doors to what was sold: the list, one sale, its paper, and the API's view of a sale.
 */
package com.completebytepos.web.selling;
