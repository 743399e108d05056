/** What every page shares: messages, refusals, language, who is signed in. No business. */
package com.completebytepos.web.faces;
