package com.completebytepos.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;

/** Pictures of the page that is open, on a desk and on a phone, which must not be pushed sideways. */
public record Looks(Browser browser) {
    private static final int PHONE = 360;
    private static final int HIGH = 740;
    /** A longer page is cut off in its picture. */
    private static final int MOST = 2_200;

    public void of(String name) throws IOException {
        browser.picture(name);
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", PHONE, "height", HIGH, "deviceScaleFactor", 1, "mobile", true));
        try {
            browser.settle();
            long length = ((Number) browser.driver().executeScript("return document.scrollingElement.scrollHeight")).longValue();
            if (length > HIGH) browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", PHONE, "height", Math.min(length, MOST), "deviceScaleFactor", 1, "mobile", true));
            browser.picture(name + "-360");
            long width = ((Number) browser.driver().executeScript("return document.scrollingElement.scrollWidth")).longValue();
            assertTrue(width <= PHONE, name + " is " + width + " pixels wide");
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }
}
