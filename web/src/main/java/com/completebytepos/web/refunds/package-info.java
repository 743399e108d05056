/** Doors of refunds through providers: those that wait, and one of them. */
package com.completebytepos.web.refunds;
