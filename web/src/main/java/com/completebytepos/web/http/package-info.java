/** What every request passes first: which house, who calls, and how refusals are told. No business. */
package com.completebytepos.web.http;
