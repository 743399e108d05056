/** Doors to what was paid in one branch and is collected in another. No rules. */
package com.completebytepos.web.collecting;
