package com.completebytepos.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import java.sql.SQLException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Markup, script, SQL, letters of other scripts and far too much typed into every text field that the pages offer, and sent: no page fails or takes it for more than a text,
 * and the database stands.
 */
class EveryTextFieldST {
    /** But for what other tests left refused: whoever walks over it with a button for each decision books it. */
    private static final String SALES = "select count(*) from sale s where not exists (select 1 from processed_command c where c.id = s.id and c.answer like '%booked-by-hand%')";
    private static final String TABLES = "select count(*) from information_schema.tables where table_schema = '%s'";

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, MARKUP", "soko, musa, MARKUP"})
    void whatIsTypedInTheOfficeIsNeverMoreThanText(String shop, String owner, Planted text) throws SQLException {
        var tables = Database.first(TABLES.formatted("cbpos_shop_" + shop));
        long sales = Books.number(shop, SALES);
        var walk = new TextWalk(Office.signedIn(shop, owner), text);
        walk.from("/office/today.xhtml", "office");
        assertEquals(List.of(), walk.wrong());
        assertTrue(walk.typed().size() > 150 && walk.shown() > 60, walk.toString());
        assertEquals(tables, Database.first(TABLES.formatted("cbpos_shop_" + shop)));
        assertEquals(sales, Books.number(shop, SALES));
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, STRANGE", "soko, musa, STRANGE", "duka, asha, LONG", "soko, musa, LONG"})
    void norAreStrangeLettersAndTenThousand(String shop, String owner, Planted text) throws SQLException {
        whatIsTypedInTheOfficeIsNeverMoreThanText(shop, owner, text);
    }

    @ParameterizedTest
    @CsvSource({"duka, /login.xhtml /forgotten.xhtml /reset.xhtml?token=none", "soko, /login.xhtml /forgotten.xhtml /reset.xhtml?token=none", "console, /console/login.xhtml"})
    void noMoreIsWhatStrangersType(String shop, String pages) {
        for (var text : Planted.values()) {
            var walk = new TextWalk(Office.stranger(shop), text);
            for (var page : pages.split(" ")) walk.plant(page);
            assertEquals(List.of(), walk.wrong());
            assertTrue(!walk.typed().isEmpty() && walk.shown() > 0, walk.toString());
        }
    }

    @Tag("wide")
    @Test
    void whatIsTypedInTheConsoleIsNeverMoreThanText() throws SQLException {
        var shops = Database.first("select count(*) from shop where state = 'OPEN'");
        for (var text : Planted.values()) {
            var walk = new TextWalk(Office.signedIn("console", "admin"), text);
            walk.from("/console/shops.xhtml", "console");
            assertEquals(List.of(), walk.wrong());
            assertTrue(walk.typed().size() > 4 && walk.shown() > 2, walk.toString());
        }
        assertEquals(shops, Database.first("select count(*) from shop where state = 'OPEN'"));
    }

    @Test
    void theWalkSeesWhatItLooksFor() {
        for (var harmful : List.of("<p>zz'\"<i planted></p>", "<input value='zz' planted>", "<script>say('zz'planted');</script>", "<a onclick=\"say('zz\\\\'planted')\">", "<script>a=\"zz'\"</script><i planted>\"</script>")) {
            assertFalse(Planted.harm(Jsoup.parse(harmful)).isEmpty(), harmful);
        }
        for (var safe : List.of("<p>zz'&quot;&lt;i planted></p>", "<input value=\"zz'&quot;<i planted>\">", "<script>say('zz\\'\"<\\/script><i planted>');</script>")) {
            assertEquals(List.of(), Planted.harm(Jsoup.parse(safe)), safe);
        }
    }
}
