package com.completebytepos.web.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TillFilesTest {
    private static final Map<String, String> FILES = Map.of("pos.css", "body {}", "js/app.js", "run()");
    private static final Map<String, String> BEHIND = Map.of("/pos/sell.xhtml", "<html/>");

    @Test
    void namesWhatIsDeliveredAndNotWhatStandsBehindIt() {
        assertEquals(List.of("js/app.js", "pos.css"), till(FILES, BEHIND).paths());
    }

    @Test
    void theSameBytesHaveTheSameVersion() {
        assertEquals(till(FILES, BEHIND).version(), till(FILES, BEHIND).version());
        assertEquals(16, till(FILES, BEHIND).version().length());
    }

    @Test
    void aChangedByteANewNameAndAChangedPageAreNewVersions() {
        var version = till(FILES, BEHIND).version();
        assertNotEquals(version, till(Map.of("pos.css", "body { }", "js/app.js", "run()"), BEHIND).version());
        assertNotEquals(version, till(Map.of("pos.css", "body {}", "js/main.js", "run()"), BEHIND).version());
        assertNotEquals(version, till(FILES, Map.of("/pos/sell.xhtml", "<html></html>")).version());
    }

    @Test
    void bytesThatMoveFromOneFileToTheNextAreNoticed() {
        assertNotEquals(till(Map.of("a", "xy", "b", "z"), Map.of()).version(), till(Map.of("a", "x", "b", "yz"), Map.of()).version());
    }

    @Test
    void isWrittenAsTheWorkersTwoConstants() {
        var till = till(Map.of("pos.css", ""), Map.of());
        assertEquals("const VERSION = '" + till.version() + "';\nconst FILES = [\"pos.css\"];\n", till.asScript());
    }

    @Test
    void thePageRunsModulesOfItsOwnAndTheEngine() {
        var files = Map.of("js/app.js", "", "js/kernel/kernel.js", "", "js/display.js", "", "lib/pricing/engine.js", "", "start.js", "", "texts/en.json", "", "pos.css", "");
        assertEquals(List.of("js/app.js", "js/kernel/kernel.js", "lib/pricing/engine.js"), till(files, Map.of()).modules());
    }

    private static TillFiles till(Map<String, String> files, Map<String, String> behind) {
        return TillFiles.of(bytes(files), bytes(behind));
    }

    private static TreeMap<String, byte[]> bytes(Map<String, String> texts) {
        var bytes = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
