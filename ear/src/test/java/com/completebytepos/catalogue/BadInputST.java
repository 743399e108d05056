package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods that change under somebody's hands, and bodies that never end. */
class BadInputST {
    private static final int MEGABYTE = 1_048_576;
    private final String code = "B" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheOfficeStoppedSellingWhileItWasInACartIsBookedAndFound(String shop) {
        var program = Program.of(shop);
        var made = program.post("products", "{\"code\":\"" + code + "\",\"name\":\"Leaving soon\",\"tax\":\"B\",\"price\":10000}", code);
        assertEquals(201, made.status(), made.toString());
        var till = TillClient.joining(shop);
        var goods = till.shelf().stream().filter(g -> g.code().equals(code)).findFirst().orElseThrow();
        var product = program.get("products/" + goods.id()).json();
        var gone = program.put("products/" + goods.id(), "{\"version\":" + product.getInt("version") + ",\"name\":\"Leaving soon\",\"active\":false}");
        assertEquals(200, gone.status(), gone.toString());
        var answer = till.send(till.sale(new Sold(goods, 2_000))).get(0);
        assertEquals("stored-with-findings [product-inactive]", answer.getString("result") + " " + answer.getJsonArray("findings").getValuesAs(jakarta.json.JsonObject.class).stream().map(f -> f.getString("code")).toList(), answer.toString());
        assertEquals(-2, Books.number(shop, "select round(on_hand) from stock_item i join sku s on s.id = i.sku_id where s.code = '" + code + "'"));
        assertEquals(405, program.call("DELETE", "products/" + goods.id(), Map.of(), null).status(), "nothing that was sold is ever removed");
        assertTrue(TillClient.joining(shop).shelf().stream().noneMatch(g -> g.code().equals(code)), "no till that starts now offers it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aFileThatDoesNotSayItsLengthIsCutOffWhereTheLimitIs(String shop) throws IOException {
        var program = Program.of(shop);
        var sent = 0;
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(House.PORT))) {
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/imports?fileName=endless.csv HTTP/1.1\r\nHost: " + shop + ".localhost:" + House.PORT + "\r\nAuthorization: Bearer " + program.token()
                    + "\r\nContent-Type: text/csv\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var piece = ("code,name,price,tax\n" + "x".repeat(MEGABYTE)).substring(0, MEGABYTE).getBytes(StandardCharsets.US_ASCII);
            try {
                for (; sent < 200; sent++) {
                    out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(piece);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException hungUp) {
                assertTrue(sent >= 10, "cut off after " + sent + " MB: " + hungUp);
            }
            if (sent < 200) return;
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        } finally {
            assertEquals(List.of(), program.all("imports").stream().filter(i -> i.getString("fileName").equals("endless.csv")).toList(), "nothing of it is kept");
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aFormAsLongAsALargeReceiptIsTakenAndAnEndlessOneRefused(String shop, String owner) {
        var office = Office.signedIn(shop, owner);
        var path = "/office/stock/onhand.xhtml?lang=en";
        var page = office.page(path);
        assertEquals(200, office.posted(path, page, "sums", fields(5_000)).statusCode());
        var endless = office.posted(path, page, "sums", fields(20_000));
        assertEquals(413, endless.statusCode());
        assertTrue(new String(endless.body(), StandardCharsets.UTF_8).contains("Too large"));
    }

    private static Map<String, List<String>> fields(int many) {
        return IntStream.range(0, many).boxed().collect(Collectors.toMap(i -> "lines:" + i + ":quantity", i -> List.of("1")));
    }
}
