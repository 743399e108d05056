/** Doors of storedvalue: what is kept on cards, for the office and for tills. */
package com.completebytepos.web.storedvalue;
