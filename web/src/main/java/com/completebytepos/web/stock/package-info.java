/** Doors to what is in the shelves. */
package com.completebytepos.web.stock;
