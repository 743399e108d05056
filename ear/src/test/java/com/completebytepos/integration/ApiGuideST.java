package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.House;
import com.completebytepos.till.OddSales;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An integrator follows docs/api-guide.md word for word. */
class ApiGuideST {
    private static final Pattern SAYS = Pattern.compile("# (\\d{3})((?:, [A-Z]+ is its [\\w.]+)*)(?:, again until its (\\w+) is (\\w+))?");
    private static final Pattern NAMED = Pattern.compile("([A-Z]+) is its ([\\w.]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @TempDir Path folder;
    private final Map<String, String> variables = new HashMap<>();

    /** How one command is run: what it answered. */
    private interface Runner {
        Program.Answer run(String command) throws IOException;
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyCommandOfTheGuideDoesWhatItSays(String shop) throws IOException {
        followed(shop, command -> {
            var line = ShellLine.of(command, variables);
            if (line.isCurl()) return line.curl(folder);
            line.printf(folder);
            return null;
        });
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void soItDoesInAShellWithCurl(String shop) throws IOException {
        followed(shop, command -> Shell.run(command, folder, variables));
    }

    private void followed(String shop, Runner runner) throws IOException {
        var till = TillClient.joining(shop);
        till.send(till.sale(new Sold(till.goods(2), 1_000)));
        OddSales.dearer(till);
        variables.putAll(Map.of("SHOP", House.at(shop), "TOKEN", Program.of(shop).token(), "RUN", Long.toString(System.nanoTime(), 36)));
        int run = 0;
        for (var block : blocks()) {
            for (int i = 0; i < block.size(); i++) {
                if (!block.get(i).startsWith("curl")) runner.run(block.get(i));
                else {
                    follow(runner, block.get(i), block.get(++i));
                    run++;
                }
            }
        }
        assertTrue(run > 20, "the guide has only " + run + " commands");
        assertTrue(Files.size(folder.resolve("receipt.pdf")) > 1_000);
    }

    private void follow(Runner runner, String command, String says) throws IOException {
        var expected = SAYS.matcher(says);
        assertTrue(expected.matches(), "no outcome below " + command);
        var answer = runner.run(command);
        assertEquals(Integer.parseInt(expected.group(1)), answer.status(), command + "\n" + answer);
        if (answer.status() >= 400) assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0], command);
        for (var named : NAMED.matcher(expected.group(2)).results().toList()) variables.put(named.group(1), member(answer, named.group(2)));
        var deadline = Instant.now().plus(PATIENCE);
        while (expected.group(3) != null && !member(answer, expected.group(3)).equals(expected.group(4))) {
            assertTrue(Instant.now().isBefore(deadline), command + " still says " + answer);
            LockSupport.parkNanos(200_000_000);
            answer = runner.run(command);
        }
    }

    private static String member(Program.Answer answer, String path) {
        JsonValue found = answer.json();
        for (var step : path.split("\\.")) found = step.matches("\\d+") ? found.asJsonArray().get(Integer.parseInt(step)) : found.asJsonObject().get(step);
        if (found instanceof JsonString text) return text.getString();
        if (found instanceof JsonNumber number) return number.toString();
        throw new IllegalStateException("no " + path + " in " + answer);
    }

    private static List<List<String>> blocks() throws IOException {
        var blocks = new ArrayList<List<String>>();
        var guide = Files.readString(Path.of(System.getProperty("house", ".."), "docs/api-guide.md"));
        var found = Pattern.compile("(?s)```sh\n(.*?)```").matcher(guide);
        while (found.find()) blocks.add(found.group(1).lines().toList());
        return blocks;
    }
}
