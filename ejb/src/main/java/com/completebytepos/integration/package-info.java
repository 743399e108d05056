/**
 * What programs of others may rely on when they call the API: the same call twice does its errand once, pages go on where they ended and
 * cannot be forged, and nobody calls so often that others wait. Not: who calls (identity) or what is asked (the desk of each context).
 * Front desk: OnceOnly, PageTokens, RateLimits. May call kernel, tenancy.
 */
package com.completebytepos.integration;
