/** What programs of others ask about the API itself, and what every list and errand of theirs has in common. No rules. */
package com.completebytepos.web.integration;
