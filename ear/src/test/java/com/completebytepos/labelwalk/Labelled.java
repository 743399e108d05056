package com.completebytepos.labelwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Goods of one run on the shelves of a shop's first branch: MILK at 65 and 70.50 there, in cartons of 12 at 700; RICE by the kilogram at 180, its code the scale's {@code item};
 * AWAY, which that branch does not offer; FREE without a price.
 */
record Labelled(String shop, String run, String item, String carton, String branch) {
    static final String WALKS = "/office/labelwalk/walks.xhtml?lang=en";

    static Labelled on(String shop) {
        var run = "L" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var item = String.format("%05d", 10_000 + System.nanoTime() / 1000 % 90_000);
        var carton = Barcodes.withCheckDigit("616" + String.format("%09d", System.nanoTime() % 1_000_000_000));
        var code = Books.text(shop, "select code from branch where active order by code limit 1");
        var program = Program.of(shop);
        var rows = "code,name,price,tax,unit,packs,branch_prices,branch_offers\n" + run + "-MILK,Milk " + run + ",65,B,EA,CTN=12@700 " + carton + "," + code + "=70.50,\n" + item + ",Rice " + run + ",180,B,KG,,,\n"
                + run + "-AWAY,Away " + run + ",50,B,EA,,," + code + "=no\n" + run + "-FREE,Free " + run + ",,B,EA,,,\n";
        var list = program.upload("list.csv", rows.getBytes(StandardCharsets.UTF_8)).json();
        assertEquals(200, program.post("imports/" + list.getString("id") + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select count(*) from price_entry e join sku s on s.id = e.sku_id join product p on p.id = s.product_id where p.name like '% " + run + "'", "3", Duration.ofSeconds(30));
        return new Labelled(shop, run, item, carton, Books.text(shop, "select bin_to_uuid(id) from branch where code = '" + code + "'"));
    }

    Office owner() {
        return Office.signedIn(shop, Program.owner(shop));
    }

    /** Begins one that nobody has gone yet. @return its page */
    String walk() {
        Books.run(shop, "update label_walk set ended_at = utc_timestamp(3), ender = 'cleared' where ended_at is null");
        OfficeForm.on(owner(), WALKS, "begin").with("branchId", branch).press("start");
        return "/office/labelwalk/walk.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from label_walk where ended_at is null order by started_at desc limit 1");
    }

    /** A code of the shop's scale for so many of its smallest steps. */
    String weighed(String number) {
        var prefix = Books.text(shop, "select prefix from scale_layout where kind = 'WEIGHT' and item_digits = 5 order by prefix limit 1");
        return Barcodes.withCheckDigit(prefix + number + "01250");
    }
}
