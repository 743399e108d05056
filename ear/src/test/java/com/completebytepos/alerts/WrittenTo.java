package com.completebytepos.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A person of a shop with an address of mail, and goods there that need somebody. */
record WrittenTo(String shop, String name) {
    static final String PAGE = "/office/alerts/alerts.xhtml?lang=en";

    /** Somebody new of that role, in duka reading English, in soko Kiswahili. */
    static WrittenTo as(String role, String shop) throws SQLException {
        var name = "a" + System.nanoTime() % 1_000_000_000_000L;
        var schema = "cbpos_shop_" + shop;
        Database.run("INSERT INTO " + schema + ".app_user (id, username, display_name, email, locale, password_hash) SELECT UUID_TO_BIN(UUID()), '" + name + "', 'Wangari " + name + "', '" + name + "@" + shop + ".example', '"
                        + (shop.equals("duka") ? "en" : "sw") + "', password_hash FROM " + schema + ".app_user WHERE username = '" + Program.owner(shop) + "'",
                "INSERT INTO " + schema + ".user_role SELECT id, '" + role + "' FROM " + schema + ".app_user WHERE username = '" + name + "'");
        return new WrittenTo(shop, name);
    }

    void leave() throws SQLException {
        Database.run("UPDATE cbpos_shop_" + shop + ".app_user SET active = FALSE WHERE username = '" + name + "'");
    }

    String mail() {
        return name + "@" + shop + ".example";
    }

    Office office() {
        return Office.signedIn(shop, name, "demo-" + Program.owner(shop));
    }

    String choose(String locale, String... kinds) {
        return office().submit(PAGE, "alerts", Map.of("alerts:kinds", List.of(kinds), "alerts:locale", List.of(locale), "alerts:save", List.of("")));
    }

    String states() {
        return Books.text(shop, "select group_concat(l.state order by l.asked_at separator ' ') from sent_letter l join app_user u on u.id = l.user_id where u.username = '" + name + "'");
    }

    /** Sold by the thousand without being there and below its level; and a batch that expires tomorrow. @return the end of both names */
    String needyGoods() {
        var run = "A" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var till = TillClient.at(shop);
        var branch = Books.text(shop, "select code from branch where id = uuid_to_bin('" + till.branchId() + "')");
        var program = Program.of(shop);
        var list = program.upload("list.csv", ("code,name,price,tax,tracking,reorder_levels\n" + run + "-LOW,Low " + run + ",1,B,," + branch + "=1\n" + run + "-OLD,Old " + run + ",60,B,batch expiry,\n").getBytes(StandardCharsets.UTF_8)).json();
        assertEquals(200, program.post("imports/" + list.getString("id") + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select count(*) from price_entry where sku_id in (select id from sku where code like '" + run + "-%')", "2", Duration.ofSeconds(30));
        var low = TillClient.joining(shop).shelf().stream().filter(g -> g.code().equals(run + "-LOW")).findFirst().orElseThrow();
        long pieces = 5_000 + System.currentTimeMillis() / 10_000 % 4_000; // the latest the worst, so that letters list it whatever ran before
        till.send(till.sale(new Sold(low, pieces * 1_000)));
        var form = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/purchasing/receive.xhtml?lang=en", "receive");
        form.with("supplierId", Books.text(shop, "select bin_to_uuid(id) from supplier where active order by code limit 1")).with("branchId", till.branchId());
        form.with("typed", run + "-OLD").with("much", "3").press("addLine");
        form.with("lines:0:price", "40").with("lines:0:marks", "B" + run + " " + LocalDate.now(HouseClock.NAIROBI).plusDays(1)).press("book");
        assertEquals(1, Books.number(shop, "select count(*) from stock_batch where batch = 'B" + run + "'"), form.page());
        return run;
    }
}
