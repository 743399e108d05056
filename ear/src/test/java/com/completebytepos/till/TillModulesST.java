package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The till's modules in a real browser: every *.test.js there is, and proof that the guard of the rooms bites. */
class TillModulesST {
    @RegisterExtension final Browser browser = new Browser();

    record Result(String module, String name, boolean passed, String fault) {
    }

    @Test
    void everyTestOfTheModulesPasses() throws IOException {
        try (var till = new TillFolder(Map.of(), all -> true)) {
            var results = run(till);
            assertEquals(new TreeSet<>(till.tests()), results.stream().map(Result::module).collect(Collectors.toCollection(TreeSet::new)));
            assertTrue(results.size() > 100, results.size() + " results");
            assertEquals(List.of(), failed(results));
        }
    }

    @Tag("wide")
    @Test
    void aTestThatFailsIsReported() throws IOException {
        var failed = failedWith(Map.of("/test/js/a.test.js", "export const tests = { 'two is three': () => { if (2 !== 3) throw new Error('no'); } };"));
        assertEquals(1, failed.size());
        assertTrue(failed.get(0).contains("two is three"), failed.get(0));
    }

    @Tag("wide")
    @Test
    void whatStandsInTheWrongRoomReachesTooFarOrTouchesThePageIsReported() throws IOException {
        var wrong = Map.of("/pos/js/selling/peek.js", "import { payloadOf } from '../journal/chain.js';\nexport const peek = () => payloadOf;\n",
                "/pos/js/journal/look.js", "import { receiptOf } from '../selling/selling.js';\nexport const look = () => receiptOf;\n",
                "/pos/js/selling/tally.js", "export const tally = () => document.title;\n",
                "/pos/js/tidy.js", "export const tidy = () => localStorage.clear();\n", "/pos/js/attic/attic.js", "export const attic = 1;\n");
        var failed = failedWith(wrong);
        assertEquals(4, failed.size(), failed.toString());
        assertReported(failed, "lives in a room on the map", "attic.js");
        assertReported(failed, "import only front desks", "/pos/js/selling/peek.js: /pos/js/journal/chain.js");
        assertReported(failed, "import only front desks", "/pos/js/journal/look.js: /pos/js/selling/selling.js");
        assertReported(failed, "touch only what their kind may", "tally.js: document");
        assertReported(failed, "touch only what their kind may", "tidy.js: localStorage");
        assertReported(failed, "opens some", "tidy.js");
    }

    private static void assertReported(List<String> failed, String rule, String fault) {
        assertTrue(failed.stream().anyMatch(line -> line.contains(rule) && line.contains(fault)), () -> rule + " of " + fault + ": " + failed);
    }

    private List<String> failedWith(Map<String, String> files) throws IOException {
        try (var till = new TillFolder(files, test -> test.endsWith("/rooms.test.js") || files.containsKey(test))) {
            return failed(run(till));
        }
    }

    private static List<String> failed(List<Result> results) {
        return results.stream().filter(result -> !result.passed()).map(result -> result.module() + " · " + result.name() + ": " + result.fault()).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Result> run(TillFolder till) {
        browser.driver().get(till.runner());
        var found = browser.within(Duration.ofSeconds(300)).until(driver -> browser.driver().executeScript("return window.results"));
        return ((List<Map<String, Object>>) found).stream()
                .map(one -> new Result((String) one.get("module"), (String) one.get("name"), (Boolean) one.get("passed"), (String) one.get("fault"))).toList();
    }
}
