/** The doors to decisions about findings: the page of one finding, and the API of it. */
package com.completebytepos.web.resolution;
