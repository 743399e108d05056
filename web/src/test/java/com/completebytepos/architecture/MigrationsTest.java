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

/** A migration stands in the folder of its context and touches that context's tables alone, docs/adr/0112. */
class MigrationsTest {
    private static final Path TENANT = Path.of("../sql/tenant");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");
    private static final Pattern TOUCHED = Pattern.compile("(?i)\\b(?:ALTER TABLE|UPDATE(?!\\s+ON\\b)|INSERT(?: IGNORE)? INTO|REPLACE INTO|DELETE FROM|DROP TABLE(?: IF EXISTS)?|TRUNCATE(?: TABLE)?|ON|FROM|JOIN)\\s+`?(\\w+)");
    private static final Pattern REMARK = Pattern.compile("(?m)--.*$");
    /** They run at shops already and cannot be written otherwise. Only ever made shorter. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            "cash/V202611301100__slips_of_cards_sold_before.sql", Set.of("value_load", "shift"),
            "cash/V202612010101__change_of_debts_paid.sql", Set.of("settlement_money", "account_settlement", "shift"),
            "catalogue/V202612010503__packs_are_no_measures.sql", Set.of("pack_price", "price_change", "change_row"),
            "reconciliation/V202611291320__numbers_of_lines.sql", Set.of("statement_line"),
            "reconciliation/V202611291321__numbers_of_known_lines.sql", Set.of("statement_line", "provider_account"),
            "reconciliation/V202611291322__a_line_once_per_number.sql", Set.of("statement_line"),
            "storedvalue/V202611301101__cards_before_slips.sql", Set.of("slip_taken"));

    @Test
    void everyMigrationTouchesTablesOfItsOwnContext() throws IOException {
        var migrations = new TreeMap<String, String>();
        try (var files = Files.walk(TENANT)) {
            for (var file : files.filter(f -> f.toString().endsWith(".sql")).toList()) migrations.put(TENANT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        assertTrue(migrations.size() > 100, migrations.keySet().toString());
        assertEquals(new TreeMap<>(KEPT), reaching(migrations));
    }

    @Test
    void aMigrationThatReachesIsSeen() {
        var own = "CREATE TABLE IF NOT EXISTS sale (id INT);";
        var wrong = Map.of("selling/V1__sales.sql", own + "INSERT IGNORE INTO sale VALUES (1); -- UPDATE branch SET x",
                "branches/V2__branches.sql", "CREATE TABLE IF NOT EXISTS branch (id INT); ALTER TABLE sale ADD COLUMN b INT;",
                "branches/V3__more.sql", "UPDATE branch b JOIN sale s ON s.id = b.id SET b.x = 1;",
                "branches/V4__trigger.sql", "CREATE TRIGGER t BEFORE UPDATE ON sale FOR EACH ROW SIGNAL SQLSTATE '45000';");
        assertEquals(Map.of("branches/V2__branches.sql", Set.of("sale"), "branches/V3__more.sql", Set.of("sale"), "branches/V4__trigger.sql", Set.of("sale")), reaching(wrong));
    }

    private static Map<String, Set<String>> reaching(Map<String, String> migrations) {
        var keepers = new TreeMap<String, String>();
        migrations.forEach((file, text) -> CREATED.matcher(text).results().forEach(table -> keepers.put(table.group(1), contextOf(file))));
        var found = new TreeMap<String, Set<String>>();
        migrations.forEach((file, text) -> {
            var others = new TreeSet<String>();
            for (var touched : TOUCHED.matcher(REMARK.matcher(text).replaceAll("")).results().toList()) {
                if (!keepers.getOrDefault(touched.group(1), contextOf(file)).equals(contextOf(file))) others.add(touched.group(1));
            }
            if (!others.isEmpty()) found.put(file, others);
        });
        return found;
    }

    private static String contextOf(String file) {
        return file.substring(0, file.indexOf('/'));
    }
}
