/** Cartons opened into pieces, on a page of the goods they are. No rules. */
package com.completebytepos.web.unpacking;
