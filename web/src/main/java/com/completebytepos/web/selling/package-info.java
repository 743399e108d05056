/** Doors of selling. The till's page needs no session; what it does goes through the API. */
package com.completebytepos.web.selling;
