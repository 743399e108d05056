package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A query reaches behind a desk as well as a call does: entities and tables that it names are of the class's own context. */
class QueriesTest {
    private static final Path SOURCES = Path.of("../ejb/src/main/java/com/completebytepos");
    private static final Path MIGRATIONS = Path.of("../sql");
    /** They may sum up what others keep. */
    private static final Set<String> SUMMING = Set.of("reporting", "taxbooks", "agreeing");
    /** What is promised is held against the shelf in one statement, which sees one moment. */
    private static final Map<String, Set<String>> KEPT = Map.of("collecting/PromisedGoods.java", Set.of("StockItem"));
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|update|into)\\s+(\\w+)|,\\s*(\\w+)\\s+\\w+\\b(?=.*\\bwhere\\b)");
    private static final Pattern ENTITY = Pattern.compile("(?m)^@Entity\\b");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");

    @Test
    void noQueryReachesBehindAnotherContextsDesk() throws IOException {
        var sources = texts(SOURCES, ".java");
        var kept = keepers(sources);
        assertTrue(kept.size() > 100 && "selling".equals(kept.get("Sale")) && "identity".equals(kept.get("app_user")), kept.toString());
        assertEquals(KEPT, reaching(sources, kept));
    }

    @Test
    void aQueryThatReachesIsSeen() {
        var kept = Map.of("Sale", "selling", "Branch", "branches", "app_user", "identity", "ParkedSale", "cash");
        var wrong = Map.of(
                "cash/Joins.java", "em.createQuery(\"select p from ParkedSale p left join Branch b on b.id = p.branchId\")",
                "fiscal/Reads.java", "em.createQuery(\"select s.buyerPin from Sale s where s.id = :sale\")",
                "cash/Beside.java", "em.createQuery(\"select p from ParkedSale p, Sale s where s.id = p.saleId\")",
                "work/Native.java", "em.createNativeQuery(\"update app_user set active = false\")",
                "reporting/Sums.java", "em.createNativeQuery(\"select count(*) from app_user\")",
                "selling/Own.java", "em.createQuery(\"select s from Sale s\"); Branch branch;");
        assertEquals(Map.of("cash/Joins.java", Set.of("Branch"), "fiscal/Reads.java", Set.of("Sale"), "cash/Beside.java", Set.of("Sale"), "work/Native.java", Set.of("app_user")),
                reaching(wrong, kept));
    }

    /** Which context keeps an entity, by its name, and a table. */
    private static Map<String, String> keepers(Map<String, String> sources) throws IOException {
        var kept = new TreeMap<String, String>();
        sources.forEach((file, text) -> {
            if (ENTITY.matcher(text).find()) kept.put(file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()), contextOf(file));
        });
        texts(MIGRATIONS.resolve("tenant"), ".sql").forEach((file, text) -> TABLE.matcher(text).results().forEach(table -> kept.put(table.group(1), contextOf(file))));
        return kept;
    }

    private static Map<String, Set<String>> reaching(Map<String, String> sources, Map<String, String> kept) {
        var found = new TreeMap<String, Set<String>>();
        sources.forEach((file, text) -> {
            if (SUMMING.contains(contextOf(file))) return;
            var others = new TreeSet<String>();
            LITERAL.matcher(text).results().flatMap(literal -> NAMED.matcher(literal.group(1)).results()).forEach(named -> {
                var name = named.group(1) == null ? named.group(2) : named.group(1);
                if (!kept.getOrDefault(name, contextOf(file)).equals(contextOf(file))) others.add(name);
            });
            if (!others.isEmpty()) found.put(file, others);
        });
        return found;
    }

    private static String contextOf(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static Map<String, String> texts(Path folder, String ending) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(ending)).toList()) texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
    }
}
