package com.completebytepos.tenancy;

import java.util.Optional;

/** The shop and the actor bound to this thread by its door. Nothing bound means no connection. */
public final class CurrentShop {

    record Bound(ShopCode shop, Actor actor) {
    }

    static final ThreadLocal<Bound> BOUND = new ThreadLocal<>();

    private CurrentShop() {
    }

    public static Optional<ShopCode> shop() {
        return Optional.ofNullable(BOUND.get()).map(Bound::shop);
    }

    /** @throws IllegalStateException when no shop is bound */
    public static ShopCode require() {
        return shop().orElseThrow(() -> new IllegalStateException("no shop is bound to this thread"));
    }

    public static Actor actor() {
        var bound = BOUND.get();
        return bound == null ? Actor.NOBODY : bound.actor();
    }
}
