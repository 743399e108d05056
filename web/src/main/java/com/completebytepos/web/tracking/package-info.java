/** The doors of tracking: batches near expiry with their export, and where a serial or batch came from and went. */
package com.completebytepos.web.tracking;
