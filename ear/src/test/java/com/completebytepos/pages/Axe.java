package com.completebytepos.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** axe-core's rules of WCAG 2.2 A and AA on the page that is shown: what it holds to be serious or critical is kept, page by page. docs/adr/0114 */
public final class Axe {
    /** A page as one person has it before them. */
    public enum Sight {
        LIGHT_DESK(1280, 800, "light"), DARK_DESK(1280, 800, "dark"), LIGHT_PHONE(360, 740, "light"), DARK_PHONE(360, 740, "dark");

        private final int width;
        private final int height;
        private final String scheme;

        Sight(int width, int height, String scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        /** @param names with blanks between them */
        public static Sight[] of(String names) {
            return Stream.of(names.split(" ")).map(Sight::valueOf).toArray(Sight[]::new);
        }
    }

    /** A fault of markup that is not ours and cannot be mended from outside. */
    private record Exempt(String rule, String target) {
        boolean covers(List<String> fault) {
            return fault.get(0).equals(rule) && fault.get(1).matches(target);
        }
    }

    private static final List<Exempt> EXEMPT = List.of();
    private static final String SCRIPT = script();
    /** Waits until what fades or slides stands still, as colours on their way are not those that are read; of a page under a dialog, the dialog. */
    private static final String RUN = """
            const done = arguments[0];
            const still = () => Promise.all(document.getAnimations().filter(one => one.effect?.getComputedTiming().iterations !== Infinity).map(one => one.finished.catch(() => null)));
            const told = rule => rule.nodes.map(node => [rule.id, node.target.flat().join(' '), [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')]);
            const dialog = () => [...document.querySelectorAll('.ui-dialog')].filter(one => one.checkVisibility()).pop();
            still().then(() => axe.run(dialog() ?? document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }))
              .then(found => done(found.violations.filter(rule => ['serious', 'critical'].includes(rule.impact)).flatMap(told)), failed => done([['not run', '', String(failed)]]));
            """;

    private final Browser browser;
    private final List<Sight> sights;
    private final List<String> faults = new ArrayList<>();

    public Axe(Browser browser, Sight... sights) {
        this.browser = browser;
        this.sights = List.of(sights);
    }

    /** @return of all pages since the beginning: page, sight, rule, element, what is wrong with it */
    public List<String> faults() {
        return faults;
    }

    public Axe of(String name) {
        var driver = browser.driver();
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        try {
            for (var sight : sights) {
                see(sight);
                for (var fault : found()) if (EXEMPT.stream().noneMatch(one -> one.covers(fault))) faults.add(name + " " + sight + ": " + String.join(" | ", fault));
            }
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        }
        return this;
    }

    private void see(Sight sight) {
        var driver = browser.driver();
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", sight.width, "height", sight.height, "deviceScaleFactor", 1, "mobile", sight.width < 500));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", sight.scheme), Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        browser.settle();
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> found() {
        var driver = browser.driver();
        if (!(Boolean) driver.executeScript("return typeof axe !== 'undefined'")) driver.executeScript(SCRIPT);
        return (List<List<String>>) driver.executeAsyncScript(RUN);
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
