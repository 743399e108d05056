package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop moves in with the list its old program exported, as it is: dry run, faults mended from the report, import, and the same file again. */
class OtherProgramsST {
    private final String run = "X" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private Program program;
    private String shop;

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aListOfLoyverseWithVariantsSetsAndTwoBranchesComesIn(String at) throws IOException {
        shop = at;
        program = Program.of(shop);
        var main = program.get("branches").json().getJsonArray("items").getJsonObject(0).getString("name");
        var other = "Second " + run;
        OfficeForm.on(Buyers.owner(shop), "/office/branches/branches.xhtml?lang=en", "edit").with("code", run.substring(0, 8)).with("name", other).press("save");
        var text = list("loyverse").replace("{MAIN}", main).replace("{OTHER}", other);

        var checked = checked(text);
        assertEquals("9 rows, 7 new, 2 wrong", counted(checked), faults(checked).toString());
        assertEquals(List.of("5 catalogue.barcode-check-digit", "11 pricing.price-range"), faults(checked));
        assertEquals(0, Books.number(shop, "select count(*) from sku where code like '" + run + "%'"), "a dry run stores nothing");
        assertEquals("DONE", committed(checked));
        assertEquals("Size Colour", Books.text(shop, "select concat_ws(' ', axis1, axis2) from product p join sku s on s.product_id = p.id where s.code = '" + run + "-10002'"));
        assertEquals("1 3", Books.text(shop, "select concat(count(distinct product_id), ' ', count(*)) from sku where code in ('" + run + "-10001', '" + run + "-10002', '" + run + "-10003')"));
        assertEquals("M White", Books.text(shop, "select concat_ws(' ', value1, value2) from sku where code = '" + run + "-10002'"));
        assertEquals("650.00 null, 680.00 700.00, 720.00 null", prices("10001", other) + ", " + prices("10002", other) + ", " + prices("10003", other));
        assertEquals("150.00 145.00", prices("10011", other));
        assertEquals("KG B", Books.text(shop, "select concat(s.unit, ' ', p.tax_category) from sku s join product p on p.id = s.product_id where s.code = '" + run + "-10011'"));
        assertEquals(0, Books.number(shop, "select count(*) from price_entry e join sku s on s.id = e.sku_id where s.code = '" + run + "-10012'"), "its price varies");
        assertEquals(run + "-10002 2.000, " + run + "-10010 1.000", Books.text(shop, "select group_concat(concat(o.code, ' ', k.quantity) order by o.code separator ', ') from kit_part k join sku s on s.id = k.kit_id join sku o on o.id = k.sku_id where s.code = '" + run + "-10020'"));
        assertEquals(other + " " + run + "-10010, " + main + " " + run + "-10003", Books.text(shop, "select group_concat(concat(b.name, ' ', s.code) order by s.code desc separator ', ') from branch_shelf h join sku s on s.id = h.sku_id join branch b on b.id = h.branch_id"
                + " where not h.offered and s.code like '" + run + "%'"));
        assertEquals("3.000 2.000", Books.text(shop, "select group_concat(l.least order by l.least desc separator ' ') from reorder_level l join sku s on s.id = l.sku_id where s.code = '" + run + "-10002'"));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'imports.branches' and subject_id = '" + checked.getString("id") + "' and detail like '2 offers of branches, % reorder levels'"), "one line for all of them");

        var report = new String(Office.signedIn(shop, Program.owner(shop)).get("/office/imports/faults/faults.csv?id=" + checked.getString("id")).body(), StandardCharsets.UTF_8);
        var mended = checked(report.replace("6169991500076", ""));
        assertEquals("2 rows, 1 new, 1 wrong", counted(mended), report);
        committed(mended);
        assertEquals("4", Books.text(shop, "select count(*) from sku s join sku f on f.product_id = s.product_id where f.code = '" + run + "-10001'"), "alone in its report it is still one more of its family");
        var again = checked(text.replace("6169991500076", ""));
        committed(again);
        assertEquals(8, program.get("imports/" + again.getString("id")).json().getJsonObject("counts").getInt("same"));

        var whole = Office.signedIn(shop, Program.owner(shop)).page("/office/imports/export/products.csv");
        var line = whole.lines().filter(l -> l.startsWith(run + "-10003")).findFirst().orElseThrow();
        assertTrue(line.contains("=no") && line.contains(run.substring(0, 8) + "=2"), line);
        assertEquals(1, program.get("imports/" + ownAgain(whole, line)).json().getJsonObject("counts").getInt("same"), "what leaves comes in again as it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aListOfOdooWithVariantsTaxesByNameAndMeasuresComesIn(String at) throws IOException {
        shop = at;
        program = Program.of(shop);
        var checked = checked(list("odoo"));
        assertEquals(List.of("6 imports.unit-unknown", "7 imports.tax-unknown"), faults(checked));
        assertEquals("6 rows, 4 new, 2 wrong", counted(checked));
        committed(checked);
        assertEquals("1 2", Books.text(shop, "select concat(count(distinct product_id), ' ', count(*)) from sku where code in ('" + run + "-P-S', '" + run + "-P-M')"));
        assertEquals("Size=M Colour=Navy", Books.text(shop, "select concat(p.axis1, '=', s.value1, ' ', p.axis2, '=', s.value2) from sku s join product p on p.id = s.product_id where s.code = '" + run + "-P-M'"));
        assertEquals("EA B, L E, M A", Books.text(shop, "select group_concat(concat(s.unit, ' ', p.tax_category) order by s.unit separator ', ') from sku s join product p on p.id = s.product_id where s.code in ('" + run + "-P-S', '" + run + "-PAR', '" + run + "-ROPE')"));
        assertEquals("Saleable / Uniforms", Books.text(shop, "select c.name from category c join product p on p.category_id = c.id join sku s on s.product_id = p.id where s.code = '" + run + "-P-S'"));
    }

    private String ownAgain(String whole, String line) {
        var own = checked(whole.lines().findFirst().orElseThrow() + "\n" + line + "\n");
        committed(own);
        return own.getString("id");
    }

    /** The shop's own price and that of a branch. */
    private String prices(String number, String branch) {
        return Books.text(shop, "select concat(e.amount, ' ', coalesce((select p.amount from branch_price p join branch b on b.id = p.branch_id where p.sku_id = s.id and b.name = '" + branch + "'), 'null'))"
                + " from price_entry e join sku s on s.id = e.sku_id where s.code = '" + run + "-" + number + "'");
    }

    private String list(String name) throws IOException {
        try (InputStream in = OtherProgramsST.class.getResourceAsStream("/lists/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{RUN}", run);
        }
    }

    private JsonObject checked(String text) {
        var uploaded = program.upload("list.csv", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(201, uploaded.status(), uploaded.toString());
        var answer = program.post("imports/" + uploaded.json().getString("id") + "/check", null, null);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    private String committed(JsonObject list) {
        var answer = program.post("imports/" + list.getString("id") + "/commit", null, null);
        assertEquals(202, answer.status(), answer.toString());
        Books.await(shop, "select state <> 'RUNNING' from import_run where id = " + Buyers.id(list.getString("id")), "1", Duration.ofSeconds(60));
        return program.get("imports/" + list.getString("id")).json().getString("state");
    }

    private List<String> faults(JsonObject list) {
        return program.all("imports/" + list.getString("id") + "/faults").stream().map(f -> f.getInt("line") + " " + f.getString("code")).toList();
    }

    private static String counted(JsonObject list) {
        var counts = list.getJsonObject("counts");
        return counts.getInt("total") + " rows, " + counts.getInt("added") + " new, " + counts.getInt("faulty") + " wrong";
    }
}
