package com.completebytepos.fiscal;

/** What must have happened at KRA before a paper is what it should be. */
public final class Papers {
    private Papers() {
    }

    public static void awaitStamp(String shop, String sale) {
        new FiscalBooks(shop).awaitState(sale, "APPROVED");
    }
}
