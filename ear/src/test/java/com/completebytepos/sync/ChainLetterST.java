package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Mails;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner reads in a mail that a till's chain is broken; a gap that closed by itself is no news. */
class ChainLetterST {
    private final String name = "o" + System.nanoTime() % 1_000_000_000;

    @BeforeEach
    void anOwnerWhoReadsMail() throws Exception {
        for (var shop : new String[] {"duka", "soko"}) {
            var schema = "cbpos_shop_" + shop;
            Database.run("INSERT INTO " + schema + ".app_user (id, username, display_name, email, locale, password_hash) SELECT UUID_TO_BIN(UUID()), '" + name + "', 'Mwangi', '" + at(shop) + "', '"
                            + (shop.equals("duka") ? "en" : "sw") + "', password_hash FROM " + schema + ".app_user WHERE password_hash IS NOT NULL LIMIT 1",
                    "INSERT INTO " + schema + ".user_role SELECT id, 'OWNER' FROM " + schema + ".app_user WHERE username = '" + name + "'");
        }
    }

    @AfterEach
    void goes() throws Exception {
        for (var shop : new String[] {"duka", "soko"}) Database.run("UPDATE cbpos_shop_" + shop + ".app_user SET active = FALSE WHERE username = '" + name + "'");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsWrongWithAChainStandsInOneMailAndTheNextIsAnHourAway(String shop) throws Exception {
        var till = TillClient.at(shop);
        var before = till.head();
        var first = till.sale(new Sold(till.goods(2), 1_000));
        till.send(first);
        till.send(till.forked(first, before, new Sold(till.goods(3), 2_000)));
        till.send(till.sale(new Sold(till.goods(2), 1_000)).tampered("\"quantity\":1000", "\"quantity\":1001"));
        assertTrue(waits(shop, till), "nothing is written before a minute has passed");
        hurry(shop, till);
        var text = Mails.await(at(shop), 1).getString("text");
        assertTrue(text.contains(shop.equals("duka") ? "A number was used twice" : "Nambari imetumika mara mbili"), text);
        assertTrue(text.contains(shop.equals("duka") ? "is not signed by this till" : "halina sahihi ya kifaa hiki"), text);
        assertTrue(text.contains("http://" + shop + ".localhost"), text);
        till.sale(new Sold(till.goods(2), 1_000));
        till.send(till.sale(new Sold(till.goods(2), 1_000)));
        var due = Books.number(shop, "select timestampdiff(minute, utc_timestamp(), due_at) from cbpos_work.work_item where kind = 'sync.chain-letter' and reference = '" + till.workstationId() + "'");
        assertTrue(due > 50, due + " minutes");
        assertEquals(1, Mails.to(at(shop)).size());
        assertEquals(0, Mails.to(at(shop.equals("duka") ? "soko" : "duka")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aGapThatClosedIsNotWrittenAbout(String shop) throws Exception {
        var till = TillClient.at(shop);
        var missing = till.sale(new Sold(till.goods(2), 1_000));
        till.send(till.sale(new Sold(till.goods(4), 1_000)));
        till.send(missing);
        assertTrue(waits(shop, till));
        hurry(shop, till);
        var until = Instant.now().plus(Duration.ofSeconds(20));
        while (waits(shop, till) && Instant.now().isBefore(until)) Thread.sleep(200);
        assertEquals(false, waits(shop, till));
        assertEquals(0, Mails.to(at(shop)).size());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anAddressNobodyHasKeepsTheLetterFromNobodyElse(String shop) throws Exception {
        var schema = "cbpos_shop_" + shop;
        // read first, as the letters go by id
        Database.run("INSERT INTO " + schema + ".app_user (id, username, display_name, email, locale, password_hash) SELECT UUID_TO_BIN('00000000-0000-4000-8000-" + unreachable() + "'), 'x" + name + "', 'Nobody', 'no body@@', 'en', password_hash FROM "
                        + schema + ".app_user WHERE username = '" + name + "'", "INSERT INTO " + schema + ".user_role SELECT id, 'OWNER' FROM " + schema + ".app_user WHERE username = 'x" + name + "'");
        try {
            var till = TillClient.at(shop);
            till.send(till.sale(new Sold(till.goods(2), 1_000)).tampered("\"quantity\":1000", "\"quantity\":1001"));
            hurry(shop, till);
            Mails.await(at(shop), 1);
            var until = Instant.now().plus(Duration.ofSeconds(20));
            while (waits(shop, till) && Instant.now().isBefore(until)) Thread.sleep(200);
            assertEquals(false, waits(shop, till), "it is done, and is not tried again");
            assertEquals(1, Mails.to(at(shop)).size());
        } finally {
            Database.run("UPDATE " + schema + ".app_user SET active = FALSE WHERE username = 'x" + name + "'");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatOneLetterDoesNotHoldIsOfTheNext(String shop) throws Exception {
        var till = TillClient.at(shop);
        till.send(till.sale(new Sold(till.goods(2), 1_000)).tampered("\"quantity\":1000", "\"quantity\":1001"));
        var schema = "cbpos_shop_" + shop;
        Database.run("INSERT INTO " + schema + ".sync_report (id, workstation_id, counter, code, received_at) SELECT UUID_TO_BIN(UUID()), UUID_TO_BIN('" + till.workstationId() + "'), 1000 + n, 'bad-signature', UTC_TIMESTAMP(3) + INTERVAL n * 1000 MICROSECOND FROM"
                + " (SELECT ROW_NUMBER() OVER () n FROM information_schema.columns LIMIT 600) many");
        hurry(shop, till);
        assertTrue(Mails.await(at(shop), 1).getString("text").contains("500"));
        var due = "select timestampdiff(minute, utc_timestamp(), due_at) from cbpos_work.work_item where leased_until is null and kind = 'sync.chain-letter' and reference = '" + till.workstationId() + "'";
        var until = Instant.now().plus(Duration.ofSeconds(20));
        while (Books.text(shop, due) == null && Instant.now().isBefore(until)) Thread.sleep(200);
        assertTrue(Books.number(shop, due) > 50, "the rest in an hour");
    }

    /** The doer's last look is behind it and its item not yet taken away for good: what is noticed now must be of a letter all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNoticedWhileALetterEndsIsOfTheNext(String shop) throws Exception {
        var till = TillClient.at(shop);
        till.send(till.sale(new Sold(till.goods(2), 1_000)).tampered("\"quantity\":1000", "\"quantity\":1001"));
        assertTrue(waits(shop, till));
        var others = Executors.newSingleThreadExecutor();
        try (var doer = Database.connect(); var statement = doer.createStatement()) {
            doer.setAutoCommit(false);
            statement.executeUpdate("DELETE FROM cbpos_work.work_item WHERE kind = 'sync.chain-letter' AND reference = '" + till.workstationId() + "'");
            var noticed = others.submit(() -> till.send(till.sale(new Sold(till.goods(3), 1_000)).tampered("\"quantity\":1000", "\"quantity\":1002")));
            while (!noticed.isDone() && !standsStill()) Thread.sleep(50);
            doer.commit();
            noticed.get();
        } finally {
            others.shutdownNow();
        }
        assertTrue(waits(shop, till));
    }

    /** Whether a statement of the server waits for a work item. */
    private static boolean standsStill() throws Exception {
        try (var server = Database.connectAsTheServer(); var statement = server.createStatement();
             var rows = statement.executeQuery("select count(*) from information_schema.processlist where time >= 1 and info like 'select id from cbpos_work.work_item%for update' and id <> connection_id()")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }

    private static String unreachable() {
        return "%012d".formatted(System.nanoTime() % 1_000_000_000_000L);
    }

    private String at(String shop) {
        return name + "@" + shop + ".example";
    }

    private static boolean waits(String shop, TillClient till) {
        return Books.number(shop, "select count(*) from cbpos_work.work_item where shop = '" + shop + "' and kind = 'sync.chain-letter' and reference = '" + till.workstationId() + "'") > 0;
    }

    private static void hurry(String shop, TillClient till) throws Exception {
        Database.run("UPDATE cbpos_work.work_item SET due_at = UTC_TIMESTAMP(3) WHERE shop = '" + shop + "' AND kind = 'sync.chain-letter' AND reference = '" + till.workstationId() + "'");
    }
}
