/** Starts and stops the product's processes (database, server) for the demo, the tests and the benchmark. No business. */
package com.completebytepos.launch;
