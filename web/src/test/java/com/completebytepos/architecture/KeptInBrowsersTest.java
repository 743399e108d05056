package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A till's journal lies in its browser: one header, sent by any page of the host, would throw it away. The till's own modules are held to it by rooms.test.js. */
class KeptInBrowsersTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern EMPTIES = Pattern.compile("(?i)clear[-_ ]?site[-_ ]?data");

    @Test
    void nothingThatWritesHeadersEmptiesABrowser() throws IOException {
        var sources = sources();
        assertTrue(sources.size() > 500 && sources.keySet().stream().anyMatch(file -> file.endsWith("web/http/Headers.java")) && sources.keySet().stream().anyMatch(file -> file.endsWith("50-web.cli")));
        assertEquals(Set.of(), emptying(sources));
    }

    @Test
    void whicheverWayItIsWrittenItIsSeen() {
        var wrong = Map.of("Headers.java", "response.setHeader(\"Clear-Site-Data\", \"\\\"*\\\"\");", "Names.java", "String CLEAR_SITE_DATA = name();",
                "50-web.cli", "/subsystem=undertow/configuration=filter/response-header=bye:add(header-name=clear-site-data, header-value=\"*\")", "page.xhtml", "<meta http-equiv=\"Clear-Site-Data\"/>", "Sites.java", "clear(site.data());");
        assertEquals(Set.of("50-web.cli", "Headers.java", "Names.java", "page.xhtml"), emptying(wrong));
    }

    private static Set<String> emptying(Map<String, String> sources) {
        var found = new TreeSet<String>();
        sources.forEach((file, text) -> {
            if (EMPTIES.matcher(text).find()) found.add(file);
        });
        return found;
    }

    private static Map<String, String> sources() throws IOException {
        var found = new TreeMap<String, String>();
        var files = new ArrayList<Path>();
        for (var folder : List.of("ejb/src/main", "web/src/main", "ear/src/main", "wildfly-config/src/main")) {
            if (!Files.isDirectory(HOUSE.resolve(folder))) continue;
            try (var all = Files.walk(HOUSE.resolve(folder))) {
                all.filter(file -> file.toString().matches(".*\\.(java|js|xhtml|html|xml|properties)")).forEach(files::add);
            }
        }
        try (var beside = Files.list(HOUSE.resolve("wildfly-config"))) {
            beside.filter(file -> file.toString().matches(".*(\\.(cli|yaml|xml)|Dockerfile)")).forEach(files::add);
        }
        for (var file : files) found.put(HOUSE.relativize(file).toString(), Files.readString(file));
        return found;
    }
}
