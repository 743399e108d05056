/**
 * Paid here, collected there: what waits in a branch for a customer who paid in another, and that it is handed over once, against the receipt. Layaway: what waits in a branch until its customer has paid it off, on the owner's terms.
 * Not: what is on hand and what is reserved of it (stock), what was paid (selling), what customers collected of points (accounts).
 * Front desk: Collections for whoever hands over, CollectionList for the office, WhoCollects for the names; Layaways for tills, LayawayList and LayawayRules for the office. Listens to sales, returns, branches that close and customers who leave. ADR 0109, 0119, 0121.
 */
package com.completebytepos.collecting;
