package com.completebytepos.fiscal.model;

/** What others said, as far as a column holds it. */
final class Words {
    private static final int MOST = 500;

    private Words() {
    }

    static String cut(String said) {
        return said == null || said.length() <= MOST ? said : said.substring(0, MOST - 1) + "…";
    }
}
