/** The door of tills: ping, feed, commands. */
package com.completebytepos.web.sync;
