package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Price lists through the API: everything goods can have, and everything that can be wrong with a file. */
class ListsByProgramST {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final String run = "L" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void variantsKitsOwnFieldsAndPricesOfBranchesComeInAndLeaveAgain(String shop) {
        var program = Program.of(shop);
        var branch = program.get("branches").json().getJsonArray("items").getJsonObject(0).getString("code");
        var list = checked(program, String.join("\n", "code,name,price,tax,kind,variant_of,variant,kit_parts,fields,tracking,branch_prices",
                run + "-KIT,Tea set,500,B,kit,,,2 x " + run + "-S; 1 x " + run + "-M,,,",
                run + "-M,Cup,100,B,,,Size=M; Colour=Blue,,Origin=Kenya\\; Lamu; Shelf=A3,batch expiry," + branch + "=95.50",
                run + "-S,,90,,," + run + "-M,Size=S; Colour=Blue,,,,",
                run + "-L,,120,,," + run + "-S,Size=L; Colour=Blue,,,,"));
        assertEquals("{\"total\":4,\"added\":4,\"changed\":0,\"same\":0,\"faulty\":0}", sorted(list.getJsonObject("counts")), faults(program, list));
        assertEquals("DONE", committed(program, list).getString("state"));
        assertEquals(1, Books.number(shop, "select count(distinct product_id) from sku where code in ('" + run + "-S','" + run + "-M','" + run + "-L')"));
        assertEquals(2, Books.number(shop, "select count(*) from kit_part k join sku s on s.id = k.kit_id where s.code = '" + run + "-KIT'"));
        assertEquals("Kenya; Lamu", Books.text(shop, "select value from product_attribute a join sku s on s.product_id = a.product_id where s.code = '" + run + "-L' and a.name = 'Origin'"));
        assertEquals(9550, Books.number(shop, "select b.amount from branch_price b join sku s on s.id = b.sku_id where s.code = '" + run + "-M'"));
        var whole = new String(Office.signedIn(shop, Program.owner(shop)).get("/office/imports/export/products.csv").body(), StandardCharsets.UTF_8);
        var rows = whole.lines().filter(l -> l.startsWith(run) || l.contains("variant_of")).collect(Collectors.joining("\n"));
        assertTrue(rows.contains("2 x " + run + "-S; 1 x " + run + "-M") && rows.contains(branch + "=95.50") && rows.contains("batch expiry") && rows.contains("Origin=Kenya\\; Lamu; Shelf=A3"), rows);
        var again = committed(program, checked(program, rows));
        assertEquals(4, again.getJsonObject("counts").getInt("same"), again.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anExportOfOpensourceposComesInAsItIs(String shop) {
        var program = Program.of(shop);
        var code = "00" + Long.toString(System.nanoTime()).substring(3, 12);
        var list = checked(program, "\ufeffId,Barcode,\"Item Name\",Category,\"Supplier ID\",\"Cost Price\",\"Unit Price\",\"Tax 1 Name\",\"Tax 1 Percent\",\"Tax 2 Name\",\"Tax 2 Percent\",\"Reorder Level\",Description,"
                + "\"Allow Alt Description\",\"Item has Serial Number\",Image,HSN,location_stock\n1," + code + ",\"Sufuria " + run + "\",Kitchen,,350.00,499.00,VAT,16.000,,,5,\"With a lid\",0,0,,,12\n");
        assertEquals("{\"total\":1,\"added\":1,\"changed\":0,\"same\":0,\"faulty\":0}", sorted(list.getJsonObject("counts")), faults(program, list));
        committed(program, list);
        assertEquals(49_900, Books.number(shop, "select e.amount from price_entry e join barcode b on b.sku_id = e.sku_id where b.code = '" + code + "'"));
        assertEquals("B", Books.text(shop, "select p.tax_category from product p where p.name = 'Sufuria " + run + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatDoesNotFitIsToldLineByLine(String shop) {
        var program = Program.of(shop);
        var list = checked(program, String.join("\n", "code,name,price,tax,kind,variant_of,variant,kit_parts,fields,tracking,branch_prices",
                run + "-1,Cup,100,B,,,Size=M,,,,",
                run + "-2,,90,,," + run + "-1,Size=M,,,,",
                run + "-3,,90,,," + run + "-1,Colour=Red,,,,",
                run + "-4,,90,,,NOBODY,Size=S,,,,",
                run + "-5,Cup,90,B,," + run + "-1,,,,,",
                run + "-6,Set,90,B,kit,,,2 x NOTHING,,,",
                run + "-7,Set,90,B,kit,,,two NOTHING,,,",
                run + "-8,Set,90,B,,,,1 x " + run + "-1,,,",
                run + "-9,Set,90,B,kit,,,1 x " + run + "-6,,,",
                run + "-10,Cup,90,B,,,,,Origin,,",
                run + "-11,Cup,90,B,,,,,,colour,",
                run + "-12,Cup,90,B,,,,,,,MARS=5",
                run + "-13,Cup,90,B,,,,,,,MARS=-5",
                run + "-14,Cup,,B,,,,,,,"));
        var told = program.all("imports/" + list.getString("id") + "/faults?limit=5").stream().map(f -> f.getInt("line") + " " + f.getString("code").replaceAll(".*\\.", "")).toList();
        assertEquals(List.of("3 variant-twice", "4 variant-axes", "5 variant-of-unknown", "6 variant-missing", "7 part-unknown", "8 parts-shape", "9 not-a-kit", "10 kit-of-goods", "11 pairs-shape",
                "12 tracking-unknown", "13 branch-unknown", "14 price-range"), told);
        assertEquals(2, list.getJsonObject("counts").getInt("added"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBarcodeTwiceInTheFileOrInTheShopAlreadyIsToldWithWhoseItIs(String shop) {
        var program = Program.of(shop);
        var mine = Barcodes.withCheckDigit(String.format("2%011d", System.nanoTime() % 100_000_000_000L));
        committed(program, checked(program, "code,name,price,tax,barcodes\n" + run + "-A,Cup,10,B," + mine + "\n"));
        var twice = Barcodes.withCheckDigit(String.format("2%011d", System.nanoTime() % 100_000_000_000L));
        var list = checked(program, "code,name,price,tax,barcodes\n" + run + "-B,Cup,10,B," + twice + "\n" + run + "-C,Cup,10,B," + twice + "\n" + run + "-D,Cup,10,B," + mine + "\n" + run + "-E,Cup,10,B," + twice + " " + twice + "\n");
        assertEquals(List.of("3 barcode-twice", "4 barcode-of-other", "5 barcode-twice"), program.all("imports/" + list.getString("id") + "/faults").stream().map(f -> f.getInt("line") + " " + f.getString("code").replaceAll(".*\\.", "")).toList());
        assertTrue(program.all("imports/" + list.getString("id") + "/faults").get(1).getString("message").contains(run + "-A"));
        committed(program, list);
        assertEquals(run + "-B", Books.text(shop, "select group_concat(s.code) from sku s join barcode b on b.sku_id = s.id where b.code = '" + twice + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void excelsOwnOdditiesAreNamed(String shop) throws IOException {
        var program = Program.of(shop);
        var bytes = new ByteArrayOutputStream();
        int digits = 10_000 + (int) (System.nanoTime() / 1_000 % 89_999);
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Prices");
            var head = List.of("code", "name", "price", "tax", "barcodes");
            for (int i = 0; i < head.size(); i++) sheet.value(0, i, head.get(i));
            for (int row = 1; row <= 5; row++) for (int column = 0; column < 4; column++) sheet.value(row, column, List.of(run + "-" + row, "Cup", "10", "B").get(column));
            sheet.formula(1, 0, "CONCATENATE(\"A\",\"B\")");
            sheet.value(2, 0, java.time.LocalDate.of(2026, 5, 1));
            sheet.style(2, 0).format("dd/mm/yyyy").set();
            sheet.range(3, 1, 4, 1).merge();
            sheet.value(5, 4, digits);
            sheet.style(5, 4).format("0000000").set();
        }
        var list = sent(program, bytes.toByteArray(), 201).json();
        check(program, list);
        var told = program.all("imports/" + list.getString("id") + "/faults").stream().map(f -> f.getInt("line") + " " + f.getString("code")).toList();
        assertEquals(List.of("2 imports.cell-formula", "3 imports.cell-date", "4 imports.cell-merged", "5 imports.cell-merged"), told);
        committed(program, list);
        assertEquals("00" + digits, Books.text(shop, "select b.code from barcode b join sku s on s.id = b.sku_id where s.code = '" + run + "-5'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void filesThatAreNoneAreRefusedAndTheLargestIsNotRead(String shop) throws IOException {
        var program = Program.of(shop);
        problem("imports:file-kind", sent(program, new byte[] {1, 0, 2, 0, 0, 7, 9}, 422));
        problem("imports:file-broken", sent(program, new byte[] {'P', 'K', 3, 4, 9, 9, 9}, 422));
        problem("imports:file-empty", sent(program, "code,name\n".getBytes(StandardCharsets.UTF_8), 422));
        problem("imports:file-missing", sent(program, new byte[0], 422));
        problem("imports:encoding", sent(program, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', (byte) 0xff, (byte) 0xfe}, 422));
        assertTrue(answerTo(program, 12_000_000).matches("(?s)HTTP/1.1 413 .*application/problem\\+json.*urn:problem:http:too-large.*"));
        assertTrue(answerTo(program, 209_715_200).matches("(?s)HTTP/1.1 (400|413) .*Connection: close.*"));
    }

    /** What is said of a file of so many bytes before the first of them. */
    private static String answerTo(Program program, long length) throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(House.PORT))) {
            socket.getOutputStream().write(("POST /api/v1/imports?fileName=huge.csv HTTP/1.1\r\nHost: " + program.shop() + ".localhost:" + House.PORT + "\r\nAuthorization: Bearer " + program.token()
                    + "\r\nContent-Type: text/csv\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            for (int one = socket.getInputStream().read(); one >= 0 && answer.indexOf("too-large") < 0; one = socket.getInputStream().read()) answer.append((char) one);
            return answer.toString();
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void oneImportRunsAtATimeAndRunsAsItWasUploaded(String shop) {
        var program = Program.of(shop);
        var first = checked(program, rows("A", 3_000));
        var second = checked(program, rows("B", 3_000));
        var replaced = sent(program, rows("A", 1).replace("Cup", "Other").getBytes(StandardCharsets.UTF_8), 201).json();
        var answers = Stream.of(first, second).map(list -> CompletableFuture.supplyAsync(() -> program.post("imports/" + list.getString("id") + "/commit", null, null))).toList().stream()
                .map(CompletableFuture::join).toList();
        assertEquals(List.of(202, 409), answers.stream().map(Program.Answer::status).sorted().toList(), answers.toString());
        var running = answers.get(0).status() == 202 ? first : second;
        var waiting = running == first ? second : first;
        var meaning = program.put("imports/" + running.getString("id") + "/columns", "{\"columns\":[\"name\",\"code\",\"price\",\"tax\"]}");
        assertEquals(409, meaning.status(), meaning.toString());
        assertEquals(3_000, done(program, running).getJsonObject("counts").getInt("added"));
        assertEquals(3_000, committed(program, waiting).getJsonObject("counts").getInt("added"));
        assertEquals(6_000, Books.number(shop, "select count(*) from sku s join product p on p.id = s.product_id where p.name like 'Cup " + run + "%'"));
        assertEquals("UPLOADED", program.get("imports/" + replaced.getString("id")).json().getString("state"));
        problem("imports:not-checked", program.post("imports/" + replaced.getString("id") + "/commit", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoMaySetNoPricesBringsInGoodsOnly(String shop) {
        var program = Program.of(shop, "PRODUCTS_WRITE");
        var list = checked(program, "code,name,price,tax\n" + run + ",Cup,10,B\n");
        var refused = program.post("imports/" + list.getString("id") + "/commit", null, null);
        assertEquals(403, refused.status(), refused.toString());
        problem("imports:prices-not-allowed", refused);
        assertEquals(200, program.put("imports/" + list.getString("id") + "/columns", "{\"columns\":[\"code\",\"name\",\"\",\"tax\"]}").status());
        problem("imports:column-unknown", program.put("imports/" + list.getString("id") + "/columns", "{\"columns\":[\"cods\"]}"));
        problem("imports:column-twice", program.put("imports/" + list.getString("id") + "/columns", "{\"columns\":[\"code\",\"code\"]}"), program, list);
    }

    /** A meaning that cannot be is found by the check. */
    private static void problem(String type, Program.Answer meant, Program program, JsonObject list) {
        problem(type, meant.status() == 200 ? program.post("imports/" + list.getString("id") + "/check", null, null) : meant);
    }

    private String rows(String letter, int count) {
        return "code,name,price,tax\n" + IntStream.range(0, count).mapToObj(i -> run + letter + i + ",Cup " + run + " " + letter + i + ",10,B").collect(Collectors.joining("\n"));
    }

    private static Program.Answer sent(Program program, byte[] file, int status) {
        var answer = program.upload("list.csv", file);
        assertEquals(status, answer.status(), answer.toString());
        return answer;
    }

    private static JsonObject checked(Program program, String text) {
        return check(program, sent(program, text.getBytes(StandardCharsets.UTF_8), 201).json());
    }

    private static JsonObject check(Program program, JsonObject list) {
        var answer = program.post("imports/" + list.getString("id") + "/check", null, null);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    private static JsonObject committed(Program program, JsonObject list) {
        var answer = program.post("imports/" + list.getString("id") + "/commit", null, null);
        assertEquals(202, answer.status(), answer.toString());
        return done(program, list);
    }

    private static JsonObject done(Program program, JsonObject list) {
        var deadline = Instant.now().plus(PATIENCE);
        var now = program.get("imports/" + list.getString("id")).json();
        while (now.getString("state").equals("RUNNING")) {
            assertTrue(Instant.now().isBefore(deadline), now.toString());
            LockSupport.parkNanos(200_000_000);
            now = program.get("imports/" + list.getString("id")).json();
        }
        assertEquals("DONE", now.getString("state"), now.toString());
        return now;
    }

    private static String faults(Program program, JsonObject list) {
        return program.all("imports/" + list.getString("id") + "/faults").toString();
    }

    private static String sorted(JsonObject counts) {
        return Stream.of("total", "added", "changed", "same", "faulty").map(k -> "\"" + k + "\":" + counts.getInt(k)).collect(Collectors.joining(",", "{", "}"));
    }

    private static void problem(String type, Program.Answer answer) {
        assertEquals("urn:problem:" + type, answer.json().getString("type", ""), answer.toString());
    }
}
