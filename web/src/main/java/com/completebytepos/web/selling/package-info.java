/** Doors to what was sold: the till's page and its files, the list, one sale, its paper. The till's page needs no session; what it does goes through the API. */
package com.completebytepos.web.selling;
