/** Doors of tenders: which ways of paying a branch takes. */
package com.completebytepos.web.tenders;
