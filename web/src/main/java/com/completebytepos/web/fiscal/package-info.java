/** Doors to what KRA gets: devices, the queue, refusals. */
package com.completebytepos.web.fiscal;
