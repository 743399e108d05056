package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a price list and for how long: bad rows as they were, however long; files for a month; what nobody wants not at all. */
class ImportsKeptST {
    private final String run = "K" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBadRowComesBackWholeFromTheReportAndIsStoredAsItWas(String shop) {
        var program = Program.of(shop);
        var fields = IntStream.range(0, 20).mapToObj(i -> "Field " + i + "=" + ("word" + i + " ").repeat(14).strip()).collect(Collectors.joining("; "));
        assertTrue(fields.length() > 1_500, fields.length() + " signs");
        var id = uploaded(program, "code,name,price,tax,fields\n" + run + ",Long fields,fifty,B,\"" + fields + "\"\n");
        assertEquals(1, check(program, id).getInt("faulty"));
        assertEquals(fields, program.all("imports/" + id + "/faults").get(0).getJsonArray("cells").getString(4), "at the API");
        var report = Office.signedIn(shop, Program.owner(shop)).page("/office/imports/faults/faults.csv?id=" + id);
        assertTrue(report.contains(fields) && !report.contains("…"), report);
        var again = uploaded(program, report.replace("fifty", "50"));
        assertEquals(0, check(program, again).getInt("faulty"), program.all("imports/" + again + "/faults").toString());
        assertEquals(202, program.post("imports/" + again + "/commit", null, null).status());
        Books.await(shop, "select value from product_attribute a join sku s on s.product_id = a.product_id where s.code = '" + run + "' and a.name = 'Field 19'", ("word19 ").repeat(14).strip(), Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aListThatNobodyWantsIsThrownAway(String shop) {
        var program = Program.of(shop);
        var id = uploaded(program, "code,name,price,tax\n" + run + ",Unwanted,fifty,B\n");
        check(program, id);
        var office = Office.signedIn(shop, Program.owner(shop));
        var address = "/office/imports/import.xhtml?lang=en&id=" + id;
        OfficeForm.on(office, address, "import").press("discard");
        assertTrue(office.page("/office/imports/imports.xhtml?lang=en").contains("list.csv is thrown away"));
        for (var table : new String[] {"import_run where id", "import_file where run_id", "import_fault where run_id"}) assertEquals(0, Books.number(shop, "select count(*) from " + table + " = uuid_to_bin('" + id + "')"), table);
        assertEquals(404, program.get("imports/" + id).status());
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'imports.discarded' and subject_id = '" + id + "'"));
        var stored = uploaded(program, "code,name,price,tax\n" + run + "D,Wanted,50,B\n");
        check(program, stored);
        program.post("imports/" + stored + "/commit", null, null);
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + stored + "')", "DONE", Duration.ofSeconds(60));
        assertFalse(office.page("/office/imports/import.xhtml?lang=en&id=" + stored).contains("import:discard"), "what is stored is not thrown away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aProgramThrowsAListAwayOnceAndNeverOneThatIsDone(String shop) {
        var program = Program.of(shop);
        var id = uploaded(program, "code,name,price,tax\n" + run + "P,Mistaken,50,B\n");
        assertEquals(403, Program.of(shop, "PRODUCTS_READ").call("DELETE", "imports/" + id, Map.of(), null).status());
        var other = shop.equals("duka") ? "soko" : "duka";
        assertEquals(404, Program.of(other).call("DELETE", "imports/" + id, Map.of(), null).status());
        var answers = Stream.of(program, Program.of(shop)).map(one -> CompletableFuture.supplyAsync(() -> one.call("DELETE", "imports/" + id, Map.of(), null))).toList().stream().map(CompletableFuture::join).toList();
        assertEquals(1, answers.stream().filter(a -> a.status() == 204).count(), answers.toString());
        assertTrue(answers.stream().allMatch(a -> a.status() == 204 || a.status() == 404 || a.status() == 409), answers.toString());
        assertEquals(404, program.call("DELETE", "imports/" + id, Map.of(), null).status());
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'imports.discarded' and subject_id = '" + id + "'"));
        var stored = uploaded(program, "code,name,price,tax\n" + run + "Q,Wanted,50,B\n");
        check(program, stored);
        program.post("imports/" + stored + "/commit", null, null);
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + stored + "')", "DONE", Duration.ofSeconds(60));
        var refused = program.call("DELETE", "imports/" + stored, Map.of(), null);
        assertEquals("409 urn:problem:imports:nothing-to-do", refused.status() + " " + refused.json().getString("type"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aMonthLaterTheFilesAreForgottenAndWhatWasDoneIsKnown(String shop) throws Exception {
        var program = Program.of(shop);
        var done = uploaded(program, "code,name,price,tax\n" + run + "A,Kept,50,B\n" + run + "B,Left out,fifty,B\n");
        check(program, done);
        program.post("imports/" + done + "/commit", null, null);
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + done + "')", "DONE", Duration.ofSeconds(60));
        var never = uploaded(program, "code,name,price,tax\n" + run + "C,Never,50,B\n");
        var young = uploaded(program, "code,name,price,tax\n" + run + "D,Young,50,B\n");
        Books.run(shop, "update import_run set created_at = created_at - interval 31 day, finished_at = finished_at - interval 31 day, version = version + 1 where id in (uuid_to_bin('" + done + "'), uuid_to_bin('" + never + "'))");
        var turn = LocalDate.now() + "-" + System.nanoTime() % 100_000_000;
        Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) values (uuid_to_bin(uuid()), '" + shop + "', 'imports-" + turn + "', 'jobs.shop-job', 'imports.old-files/" + turn + "', utc_timestamp(3), utc_timestamp(3))");
        Books.await(shop, "select count(*) from cbpos_work.shop_job_done where kind = 'imports.old-files' and run = '" + turn + "'", "1", Duration.ofSeconds(60));
        assertEquals("1 0 0", kept(shop, done));
        assertEquals("0 0 0", kept(shop, never));
        assertEquals("1 1 0", kept(shop, young));
        var page = Office.signedIn(shop, Program.owner(shop)).page("/office/imports/import.xhtml?lang=en&id=" + done);
        assertTrue(page.contains("are kept for 30 days and are no longer here"), page);
        assertEquals(1, program.get("imports/" + done).json().getJsonObject("counts").getInt("added"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatThePageSaysIsWhatWasCheckedOrNothingIsStored(String shop) {
        var program = Program.of(shop);
        var id = uploaded(program, "code,name,price,tax\n" + run + "M,Meant,50,B\n");
        check(program, id);
        var form = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/imports/import.xhtml?lang=en&id=" + id, "import");
        var refused = form.with("table:1:meaning", "NAME_SW").press("start");
        assertTrue(refused.contains("The columns mean something else than when the rows were checked"), refused);
        assertEquals("CHECKED", Books.text(shop, "select state from import_run where id = uuid_to_bin('" + id + "')"));
        form.press("check");
        assertEquals(1, program.get("imports/" + id).json().getJsonObject("counts").getInt("faulty"), "new goods need a name");
        form.with("table:1:meaning", "NAME").press("check");
        form.press("start");
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + id + "')", "DONE", Duration.ofSeconds(60));
        assertEquals(1, Books.number(shop, "select count(*) from sku s join product p on p.id = s.product_id where s.code = '" + run + "M' and p.name = 'Meant'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheDatabaseTakesForTheSameCategoryIsOne(String shop) {
        var program = Program.of(shop);
        var id = uploaded(program, "code,name,price,tax,category,brand\n" + run + "1,One,50,B,Shelf " + run + ",Stra\u00dfe " + run + "\n" + run + "2,Two,50,B,Shelf\u200b " + run + ",Strasse " + run + "\n" + run + "3,Three,50,B,SHELF " + run + ",STRASSE " + run + "\n");
        assertEquals(3, check(program, id).getInt("added"));
        assertEquals(202, program.post("imports/" + id + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + id + "')", "DONE", Duration.ofSeconds(60));
        assertEquals("3 1 1", Books.text(shop, "select concat(count(*), ' ', count(distinct p.category_id), ' ', count(distinct p.brand_id)) from sku s join product p on p.id = s.product_id where s.code like '" + run + "_'"));
    }

    private static String kept(String shop, String id) {
        var of = " = uuid_to_bin('" + id + "')";
        return Books.text(shop, "select concat((select count(*) from import_run where id" + of + "), ' ', (select count(*) from import_file where run_id" + of + "), ' ', (select count(*) from import_fault where run_id" + of + "))");
    }

    private static String uploaded(Program program, String text) {
        var answer = program.upload("list.csv", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(201, answer.status(), answer.toString());
        return answer.json().getString("id");
    }

    private static JsonObject check(Program program, String id) {
        var answer = program.post("imports/" + id + "/check", null, null);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json().getJsonObject("counts");
    }
}
