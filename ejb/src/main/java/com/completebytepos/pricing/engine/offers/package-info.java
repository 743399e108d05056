/**
 * Promotions and price lists as data, and what they take off a basket: the same rules on the server and, compiled, on the till.
 *
 * <p>Which promotions there are, who keeps them and what is recorded of them is the business of {@code pricing}; words are the
 * page's. A promotion takes cents off lines; the {@link com.completebytepos.pricing.engine.PricingEngine} prices the rest. What
 * a person took off a line by hand closes it to promotions. No line is ever left with nothing: KRA takes no line of no amount,
 * so what is free is spread over the goods it came with, inside its tax letter where one of them has it.
 */
package com.completebytepos.pricing.engine.offers;
