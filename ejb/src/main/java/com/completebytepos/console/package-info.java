/**
 * The platform's own staff: opens, suspends and resumes shops.
 * Not: what happens inside a shop.
 * Front desk: ShopAdministration, OpenShop. May call tenancy, identity, branches, catalogue, pricing.
 */
package com.completebytepos.console;
