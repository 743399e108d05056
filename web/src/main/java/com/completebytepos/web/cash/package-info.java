/** The doors to the drawer and the carts set aside. */
package com.completebytepos.web.cash;
