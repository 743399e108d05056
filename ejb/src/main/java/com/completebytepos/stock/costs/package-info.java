/** What goods are worth as they move: by the moving average, or oldest first out of layers; and the rows both are kept in. ADR 0066, 0140. */
package com.completebytepos.stock.costs;
