/**
 * The platform's own staff: opens, suspends and resumes shops.
 * Not: what happens inside a shop.
 * Front desk: ShopAdministration, ShopOpenings, OperatorSignOn, OperatorTrail. May call tenancy, identity, branches, catalogue, pricing.
 */
package com.completebytepos.console;
