package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code or barcode leads to one product of a shop, however it is written and whichever of the two it is. */
class OneMeaningST {
    private static final AtomicLong UNIQUE = new AtomicLong(System.currentTimeMillis() % 1_000_000_000);
    private static final Path MIGRATION = Path.of(System.getProperty("house", ".."), "sql", "tenant", "catalogue", "V202612036000__one_meaning_of_a_code.sql");
    private final String run = "M" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private final String upc = Barcodes.withCheckDigit(String.format("06%09d", UNIQUE.incrementAndGet()));

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void programsGiveNoCodeOfOtherGoods(String shop) {
        var program = Program.of(shop);
        var held = id(added(program, run + "-A", run + "-Scan", upc));
        refused(added(program, run.toLowerCase() + "-a"), "code-taken", run.toLowerCase() + "-a");
        refused(added(program, run + "-sCAN"), "code-taken", run + "-sCAN");
        refused(added(program, "0" + upc), "code-taken", "0" + upc);
        refused(added(program, run + "-B", run.toLowerCase() + "-A"), "barcode-taken", run.toLowerCase() + "-A");
        refused(added(program, run + "-B", run + "-scan"), "barcode-taken", run + "-scan");
        assertEquals("urn:problem:catalogue:barcode-twice", added(program, run + "-B", run + "-x", run + "-X").json().getString("type", ""));
        var other = id(added(program, run + "-B"));
        refused(changed(program, other, "\"barcodes\":[\"" + run + "-a\"]"), "barcode-taken", run + "-a");
        refused(changed(program, other, "\"packs\":[{\"unit\":\"DZ\",\"factor\":12000,\"barcodes\":[\"" + run + "-SCAN\"]}]"), "barcode-taken", run + "-SCAN");
        assertEquals(200, changed(program, other, "\"barcodes\":[\"" + run + "-B\"],\"packs\":[{\"unit\":\"DZ\",\"factor\":12000,\"barcodes\":[\"" + run + "-DZ\"]}]").status(), "its own code may be its barcode");
        assertEquals(409, changed(program, other, "\"barcodes\":[\"" + run + "-B\",\"" + run + "-dz\"]").status(), "its pack has it");
        assertEquals(200, changed(program, held, "\"barcodes\":[]").status());
        assertEquals(200, changed(program, other, "\"barcodes\":[\"" + run + "-SCAN\"]").status(), "what was taken away is free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void listsAndVariantsGiveNoCodeOfOtherGoods(String shop) {
        var program = Program.of(shop);
        var id = id(added(program, run + "-A", run + "-SCAN", upc));
        var list = checked(program, String.join("\n", "code,barcodes,name,price,tax,packs", run.toLowerCase() + "-a,,Lower,5,B,", run + "-C," + run + "-a,Code,5,B,", run + "-scan,,Scanned,5,B,",
                run + "-D,,Packed,5,B,CTN=12 0" + upc, run + "-E," + run + "-F,First,5,B,", run + "-f,,Second,5,B,", run + "-A," + run + "-scan,Same goods,5,B,"));
        assertEquals(List.of("2 code-of-other", "3 barcode-of-other", "4 code-of-other", "5 barcode-of-other", "7 code-twice"), faults(program, list));
        var page = "/office/catalogue/product.xhtml?lang=en&id=" + id;
        OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), page, "variants").with("axes", "Size").with("values", "M").press("vary");
        added(program, run + "-G", run + "-GG");
        var variants = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), page, "variants");
        variants.with("code", run.toLowerCase() + "-g").with("newValues", "L").press("addVariant");
        assertEquals("The code " + run.toLowerCase() + "-g leads to " + run + "-G Held already. Choose another code, or change that product.", variants.said("code"));
        variants.with("code", run + "-L").with("newValues", "L").with("newBarcode", run + "-gg").press("addVariant");
        assertTrue(variants.page().contains("The barcode " + run + "-gg leads to " + run + "-G Held already."), variants.page());
        assertEquals(0, Books.number(shop, "select count(*) from sku where code = '" + run + "-L'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void twoWhoGiveTheSameCodeAtTheSameMomentAreOneAfterTheOther(String shop) throws Exception {
        var program = Program.of(shop);
        for (int round = 0; round < 4; round++) {
            var code = run + "-R" + round;
            var work = List.<Callable<Integer>>of(() -> added(program, code).status(), () -> added(program, code + "-2", code.toLowerCase()).status(), () -> added(program, code + "-3", code).status());
            var pool = Executors.newFixedThreadPool(work.size());
            try {
                var answers = new ArrayList<Integer>();
                for (var done : pool.invokeAll(work)) answers.add(done.get());
                assertEquals("[201, 409, 409]", answers.stream().sorted().toList().toString());
            } finally {
                pool.shutdown();
            }
            assertEquals(1, Books.number(shop, "select (select count(*) from sku where mark = upper('" + code + "')) + (select count(*) from barcode where mark = upper('" + code + "'))"));
        }
    }

    /** What was stored before that was refused: shown to the owner, found the same way everywhere, and never in the way of other changes. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTwoProductsShareSinceLongIsListedAndLeadsToTheBarcode(String shop) {
        var program = Program.of(shop);
        var coded = id(added(program, run + "-OLD"));
        var scanned = id(added(program, run + "-NEW"));
        Books.run(shop, "insert into barcode (code, sku_id, form, mark) values ('" + run + "-old', uuid_to_bin('" + scanned + "'), '" + run + "-old', upper('" + run + "-OLD'))");
        var page = Office.signedIn(shop, Program.owner(shop)).page("/office/catalogue/codes.xhtml?lang=en");
        var rows = page.substring(page.indexOf(run + "-old"));
        assertTrue(rows.indexOf("Found by it") < rows.indexOf(run + "-OLD") && rows.indexOf(scanned) < rows.indexOf(coded), rows);
        assertEquals(List.of(), faults(program, checked(program, "code,barcodes,name\n" + run + "-OLD,,Old\n" + run + "-NEW," + run + "-old,New\n")));
        assertEquals(200, changed(program, coded, "\"price\":900").status());
        assertEquals(200, changed(program, scanned, "\"name\":\"Newer " + run + "\"").status());
        var form = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/stock/adjustments.xhtml?lang=en", "ask");
        form.with("typed", run + "-OLD").press("addLine");
        assertTrue(form.page().contains("Newer " + run), form.page());
        assertEquals(200, changed(program, scanned, "\"barcodes\":[]").status());
        assertTrue(!Office.signedIn(shop, Program.owner(shop)).page("/office/catalogue/codes.xhtml?lang=en").contains(run + "-old"));
    }

    /** What shops had before: a mark for every code, the same as new ones get. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void codesOfFormerReleasesGetTheirMark(String shop) throws IOException {
        var codes = List.of("012345678905", "036000291452", "0036000291452", "04252614", "01234565", "12345670", "96385074", "6169991500075", "123456789011", "12345678901231", "Plu-1", "10101", "tea.0250_x");
        for (var table : List.of("sku_before", "barcode_before", "code_claim_before")) Books.run(shop, "drop table if exists " + table);
        try {
            Books.run(shop, "create table sku_before (code varchar(40) character set utf8mb4 collate utf8mb4_bin not null primary key)");
            Books.run(shop, "create table barcode_before (code varchar(48) character set utf8mb4 collate utf8mb4_bin not null primary key, form varchar(48) character set utf8mb4 collate utf8mb4_bin null)");
            for (var code : codes) {
                Books.run(shop, "insert into sku_before (code) values ('" + code + "')");
                Books.run(shop, "insert into barcode_before (code, form) values ('" + code + "', " + (code.equals("036000291452") ? "null" : "'" + Barcodes.form(code) + "'") + ")");
            }
            var text = Files.readString(MIGRATION).replaceAll("(?m)^--.*$", "").replaceAll("\\b(barcode|sku|code_claim)\\b", "$1_before");
            Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).forEach(s -> Books.run(shop, s));
            for (var code : codes) {
                for (var table : List.of("sku_before", "barcode_before")) assertEquals(Barcodes.mark(code), Books.text(shop, "select mark from " + table + " where code = '" + code + "'"), table + " " + code);
            }
        } finally {
            for (var table : List.of("sku_before", "barcode_before", "code_claim_before")) Books.run(shop, "drop table if exists " + table);
        }
    }

    private static void refused(Program.Answer answer, String type, String code) {
        assertEquals("409 urn:problem:catalogue:" + type, answer.status() + " " + answer.json().getString("type", ""), answer.toString());
        assertTrue(answer.json().getString("detail").matches("The (bar)?code \\Q" + code + "\\E leads to \\S+-A Held already\\..*"), answer.toString());
    }

    private static Program.Answer added(Program program, String code, String... barcodes) {
        return program.post("products", "{\"code\":\"" + code + "\",\"name\":\"Held\",\"tax\":\"B\",\"price\":500,\"barcodes\":[" + String.join(",", Arrays.stream(barcodes).map(b -> "\"" + b + "\"").toList()) + "]}", null);
    }

    private static Program.Answer changed(Program program, String id, String members) {
        return program.put("products/" + id, "{\"version\":" + program.get("products/" + id).json().getInt("version") + "," + members + "}");
    }

    private static String id(Program.Answer answer) {
        assertEquals(201, answer.status(), answer.toString());
        return answer.json().getString("id");
    }

    private static String checked(Program program, String text) {
        var list = program.upload("list.csv", text.getBytes(StandardCharsets.UTF_8)).json().getString("id");
        program.post("imports/" + list + "/check", null, null);
        return list;
    }

    private static List<String> faults(Program program, String list) {
        return program.all("imports/" + list + "/faults").stream().map(f -> f.getInt("line") + " " + f.getString("code").replaceAll(".*\\.", "")).toList();
    }
}
