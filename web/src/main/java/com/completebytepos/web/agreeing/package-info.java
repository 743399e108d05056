/** Pages where suppliers' papers are held against the shop's own books and KRA's. No rules. */
package com.completebytepos.web.agreeing;
