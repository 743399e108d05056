package com.completebytepos.pages;

import java.util.HashMap;
import java.util.Map;

/** The people of one test in the back office, each signed in once. */
public final class Desks {
    private final Map<String, Office> taken = new HashMap<>();

    public Office of(String shop, String username) {
        return taken.computeIfAbsent(shop + " " + username, who -> Office.signedIn(shop, username));
    }
}
