/** Pages of who walks along the shelves and holds labels against the till. No rules. */
package com.completebytepos.web.labelwalk;
