/** The page of an adjustment with its photos, and the photos themselves. No rules. */
package com.completebytepos.web.photos;
