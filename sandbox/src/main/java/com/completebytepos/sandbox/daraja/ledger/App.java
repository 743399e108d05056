package com.completebytepos.sandbox.daraja.ledger;

import java.util.Set;

/** A developer app: one key and secret, the products enabled on it, and the shop it belongs to. */
public record App(String shop, String consumerKey, String consumerSecret, Set<Product> products) {

    @Override
    public String toString() {
        return "App of " + shop;
    }
}
