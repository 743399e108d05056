package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatasourceRulesTest {

    @Test
    void noPoolKeepsStatementsThatCouldReadAnotherShopsRows() throws IOException {
        var script = script();
        assertEquals(4, sources(script).size());
        assertEquals(List.of(), keepingStatements(script));
        assertEquals(List.of("Shop", "Work"), keepingStatements(script.replaceAll("(?m)^(data-source add --name=Shop .*)--prepared-statements-cache-size=0", "$1--prepared-statements-cache-size=50")
                .replaceAll("(?m)^(data-source add --name=Work .*)--prepared-statements-cache-size=0 ", "$1")));
    }

    private static List<String> keepingStatements(String script) {
        return sources(script).stream().filter(source -> !source.contains("--prepared-statements-cache-size=0 ")).map(DatasourceRulesTest::nameOf).toList();
    }

    @Test
    void noConnectionBelievesItKnowsItsCatalog() throws IOException {
        assertEquals(List.of(), believing(script()));
        assertEquals(List.of("Shop"), believing(script().replaceFirst("connectionTimeZone=UTC", "useLocalSessionState=true&connectionTimeZone=UTC")));
    }

    private static List<String> believing(String script) {
        return sources(script).stream().filter(source -> source.contains("useLocalSessionState=true")).map(DatasourceRulesTest::nameOf).toList();
    }

    /** A second source in a transaction is refused only while none of them can be prepared or marked, and the server lends no second last resource. OneSourceIT sees it refused. */
    @Test
    void nothingLetsATransactionTouchTwoSources() throws IOException {
        var scripts = new StringBuilder();
        try (var files = Files.list(Path.of("."))) {
            for (var file : files.filter(f -> f.toString().endsWith(".cli")).sorted().toList()) scripts.append(Files.readString(file));
        }
        assertEquals(Set.of(), joining(scripts.toString()));
        for (var wrong : List.of("data-source add --name=A --connectable=true", "xa-data-source add --name=A", "/system-property=com.arjuna.ats.arjuna.allowMultipleLastResources:add(value=true)")) {
            assertEquals(1, joining(scripts + "\n" + wrong).size(), wrong);
        }
    }

    private static Set<String> joining(String scripts) {
        var found = new TreeSet<String>();
        var ways = Pattern.compile("--connectable=true|\\bconnectable, ?value=true|xa-data-source|allowMultipleLastResources").matcher(scripts);
        while (ways.find()) found.add(ways.group());
        return found;
    }

    private static String script() throws IOException {
        return Files.readString(Path.of("10-datasource.cli"));
    }

    private static List<String> sources(String script) {
        return script.lines().filter(line -> line.startsWith("data-source add")).toList();
    }

    private static String nameOf(String source) {
        return source.replaceFirst(".*--name=(\\w+) .*", "$1");
    }

    @Test
    void onlyWhatMigratesSignsInAsWhoMayChangeTables() throws IOException {
        var sources = Files.readAllLines(Path.of("10-datasource.cli")).stream().filter(l -> l.startsWith("data-source add")).toList();
        for (var source : sources) assertEquals(!source.contains("--name=PlatformPlain "), source.contains("--user-name=\"${env.CBPOS_DB_APP_USER:"), source);
    }

    @Test
    void theExampleFileTellsTheDefaultsAndOnlySettingsThereAre() throws IOException {
        // the demo is one, and its folder stands in the house
        assertEquals(Set.of("CBPOS_DEMO", "CBPOS_DATA_DIR"), otherThan(Defaults.demo(), example()));
        assertEquals(named(), example().keySet());
        assertEquals(Set.of("A", "C"), otherThan(Map.of("A", "1", "B", "2", "C", "3"), Map.of("A", "7", "B", "2")));
    }

    private static Set<String> otherThan(Map<String, String> defaults, Map<String, String> example) {
        var other = new TreeSet<>(defaults.keySet());
        other.removeIf(name -> defaults.get(name).equals(example.get(name)));
        return other;
    }

    private static Map<String, String> example() throws IOException {
        var example = new TreeMap<String, String>();
        var line = Pattern.compile("(?m)^(CBPOS_\\w+)=(.*)$").matcher(Files.readString(Path.of("../.env.example")));
        while (line.find()) example.put(line.group(1), line.group(2));
        return example;
    }

    @Test
    void aSettingIsSeenWhereverItIsNamed() {
        assertEquals(Set.of("CBPOS_ONE", "CBPOS_OTHER_PORT"), namesIn("Setting.text(\"CBPOS_ONE\", \"\") ${env.CBPOS_OTHER_PORT:8380} CBPOS_"));
    }

    private static TreeSet<String> named() throws IOException {
        var all = new TreeSet<String>();
        for (var folder : List.of(".", "../ejb/src/main", "../web/src/main", "../ear/src", "../sandbox/src/main")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(f -> f.toString().matches(".*(\\.(cli|java|yaml|sh)|Dockerfile)") && !f.toString().contains("/target/") && !f.startsWith("./src/test")).toList()) {
                    all.addAll(namesIn(Files.readString(file)));
                }
            }
        }
        return all;
    }

    private static Set<String> namesIn(String text) {
        var all = new TreeSet<String>();
        var names = Pattern.compile("CBPOS_[A-Z_]+[A-Z]").matcher(text);
        while (names.find()) all.add(names.group());
        return all;
    }
}
