/**
 * Which shop is this, who acts in it, and whose schema a connection is on.
 * Not: what the shop's own people may do (identity), nor how a shop is opened for a customer (console).
 * Front desk: ShopBinding, CurrentShop, Actor, Permission, Requires, ShopDirectory, ShopSchemas, Hosts.
 * May be called by every context; calls kernel alone. Decisions: ADR 0005.
 */
package com.completebytepos.tenancy;
