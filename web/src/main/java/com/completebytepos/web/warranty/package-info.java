/** The doors of warranties: the look-up by serial or phone, for people and for tills. */
package com.completebytepos.web.warranty;
