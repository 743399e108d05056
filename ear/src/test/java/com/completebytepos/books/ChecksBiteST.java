package com.completebytepos.books;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that counts nothing proves nothing until it was seen to count: every one of sql/checks is shown broken rows, which are rolled back. */
class ChecksBiteST {
    private static final Pattern HEAD = Pattern.compile("(?m)^-- (\\w+): (.+)$");

    @Test
    void everyQueryHasItsBrokenRows() throws IOException {
        var broken = new TreeSet<String>();
        cases().keySet().forEach(name -> broken.add(name.split(":")[0] + ".sql"));
        assertEquals(new TreeSet<>(Books.queries().keySet()), broken);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyQuerySeesThem(String shop) throws Exception {
        var queries = Books.queries();
        var whole = Books.checks(shop);
        var blind = new ArrayList<String>();
        for (var each : cases().entrySet()) {
            var file = each.getKey().split(":")[0] + ".sql";
            if (counted(shop, each.getValue(), queries.get(file)) <= whole.get(file)) blind.add(each.getKey());
        }
        assertEquals(List.of(), blind);
    }

    /** Columns a case does not name are left to the database, which a strict session would refuse. */
    private static long counted(String shop, String rows, String query) throws SQLException {
        try (var books = Books.open(shop); var statement = books.createStatement()) {
            books.setAutoCommit(false);
            try {
                run(statement, "SET SESSION sql_mode = ''; SET SESSION foreign_key_checks = 0; SET @id = UNHEX(MD5('broken')); SET @other = UNHEX(MD5('other'));" + rows + "SET SESSION sql_mode = DEFAULT");
                try (var answer = statement.executeQuery(query)) {
                    answer.next();
                    return answer.getLong(1);
                }
            } finally {
                books.rollback();
            }
        }
    }

    private static void run(Statement statement, String all) throws SQLException {
        for (var one : all.split(";")) if (!one.isBlank()) statement.execute(one);
    }

    private static Map<String, String> cases() throws IOException {
        try (var stream = ChecksBiteST.class.getResourceAsStream("/broken-rows.sql")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var heads = HEAD.matcher(text).results().toList();
            var found = new LinkedHashMap<String, String>();
            for (int i = 0; i < heads.size(); i++) {
                found.put(heads.get(i).group(1) + ": " + heads.get(i).group(2), text.substring(heads.get(i).end(), i + 1 < heads.size() ? heads.get(i + 1).start() : text.length()));
            }
            return found;
        }
    }
}
