package com.completebytepos.web.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/%6Fffice/today.xhtml", "/offic%65/today.xhtml", "/office;x/today.xhtml", "/office/today.xhtml;jsessionid=1", "/%63onsole/shops.xhtml", "/%70os/sell.xhtml",
        "/api/../office/today.xhtml", "/api/%2e%2E/office/today.xhtml", "/api/..%2foffice/today.xhtml", "/api/..%5Coffice/today.xhtml", "/api\\..\\office/today.xhtml", "/./office/today.xhtml",
        "//office/today.xhtml", "//evil.example/x.xhtml", "/office//today.xhtml", "/office%3bx/today.xhtml", "/x/%252e%252e/office", "/office/%00", "/office/%0d%0a", "office/today.xhtml", ""})
    void aPathThatCanBeReadInTwoWaysIsNotLetIn(String path) {
        assertFalse(Paths.isPlain(path), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login.xhtml", "/office/today.xhtml", "/office/selling/export/sales.csv", "/pos/", "/pos/js/journal/sender.js", "/jakarta.faces.resource/primeicons/primeicons.css.xhtml",
        "/api/v1/sync/commands", "/api/v1/receipts/0190a1b2-0000-7000-8000-000000000001.pdf", "/office/a%20page.xhtml", "/console/shops.xhtml"})
    void everyAddressOfOursIsPlain(String path) {
        assertTrue(Paths.isPlain(path), path);
    }
}
