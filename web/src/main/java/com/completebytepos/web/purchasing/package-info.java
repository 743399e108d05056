/** Doors to whom the shop buys from, what is ordered, what came and what is owed. */
package com.completebytepos.web.purchasing;
