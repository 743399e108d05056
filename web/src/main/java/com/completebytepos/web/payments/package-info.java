/** Doors of payments: the tills' API, the one providers call, the owner's pages. */
package com.completebytepos.web.payments;
