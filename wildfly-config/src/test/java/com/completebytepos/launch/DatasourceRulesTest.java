package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatasourceRulesTest {

    @Test
    void noPoolKeepsStatementsThatCouldReadAnotherShopsRows() throws IOException {
        var sources = Files.readAllLines(Path.of("10-datasource.cli")).stream().filter(l -> l.startsWith("data-source add")).toList();
        assertEquals(4, sources.size());
        for (var source : sources) assertTrue(source.contains("--prepared-statements-cache-size=0"), source);
    }

    @Test
    void noConnectionBelievesItKnowsItsCatalog() throws IOException {
        assertFalse(Files.readString(Path.of("10-datasource.cli")).contains("useLocalSessionState=true"));
    }

    @Test
    void onlyWhatMigratesSignsInAsWhoMayChangeTables() throws IOException {
        var sources = Files.readAllLines(Path.of("10-datasource.cli")).stream().filter(l -> l.startsWith("data-source add")).toList();
        for (var source : sources) assertEquals(!source.contains("--name=PlatformPlain "), source.contains("--user-name=\"${env.CBPOS_DB_APP_USER:"), source);
    }

    @Test
    void theExampleFileTellsTheDefaultsAndOnlySettingsThereAre() throws IOException {
        var example = new TreeMap<String, String>();
        var line = Pattern.compile("(?m)^(CBPOS_\\w+)=(.*)$").matcher(Files.readString(Path.of("../.env.example")));
        while (line.find()) example.put(line.group(1), line.group(2));
        var other = new TreeSet<>(Defaults.demo().keySet());
        other.removeIf(name -> Defaults.demo().get(name).equals(example.get(name)));
        // the demo is one, and its folder stands in the house
        assertEquals(Set.of("CBPOS_DEMO", "CBPOS_DATA_DIR"), other);
        assertEquals(named(), example.keySet());
    }

    @Test
    void everySettingIsInTheExampleFile() throws IOException {
        var example = Files.readString(Path.of("../.env.example"));
        var missing = named();
        missing.removeIf(example::contains);
        assertEquals(new TreeSet<>(), missing);
    }

    private static TreeSet<String> named() throws IOException {
        var all = new TreeSet<String>();
        for (var folder : List.of(".", "../ejb/src/main", "../web/src/main", "../ear/src", "../sandbox/src/main")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(f -> f.toString().matches(".*(\\.(cli|java|yaml|sh)|Dockerfile)") && !f.toString().contains("/target/")).toList()) {
                    var names = Pattern.compile("CBPOS_[A-Z_]+[A-Z]").matcher(Files.readString(file));
                    while (names.find()) all.add(names.group());
                }
            }
        }
        return all;
    }
}
