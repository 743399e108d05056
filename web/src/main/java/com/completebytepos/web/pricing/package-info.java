/**
 * The pricing engine's door for the till: strict JSON in, JSON out, compiled for the browser by TeaVM.
 *
 * <p>Also runs on the JVM, so that a test can compare both byte for byte. Only {@code java.lang}, {@code java.util},
 * {@code pricing.engine} and TeaVM's export annotation.
 */
package com.completebytepos.web.pricing;
