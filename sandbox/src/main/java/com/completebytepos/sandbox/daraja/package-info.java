/**
 * Plays Safaricom's Daraja over HTTP for demo and tests: provider paths, headers and bodies as documented on the Daraja 3.0 portal,
 * plus a control door of our own. All state is in memory and forgotten on reset. Never part of the production EAR.
 * Start at {@link com.completebytepos.sandbox.daraja.World}.
 */
package com.completebytepos.sandbox.daraja;
