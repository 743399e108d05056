package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the office and over the API goods are found by the words they are called by, in any order: a variant by its values, too. */
class WordsST {
    private final String run = "w" + Long.toString(System.nanoTime(), 36);

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyWordIsSoughtInNameValuesBrandAndCode(String shop) {
        var program = Program.of(shop);
        var list = program.upload("family.csv", String.join("\n", "code,name,name_sw,brand,price,tax,variant_of,variant", run + "-1,Shirt " + run + ",Shati,Kitenge,900,B,,Size=M; Colour=White; Cut=Slim",
                run + "-2,,,,950,," + run + "-1,Size=L; Colour=White; Cut=Wide", run + "-3,Trousers " + run + ",,,800,B,,").getBytes(StandardCharsets.UTF_8)).json().getString("id");
        program.post("imports/" + list + "/check", null, null);
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select count(*) from sku where code like '" + run + "-_'", "3", Duration.ofSeconds(60));
        Map.of("Shirt " + run + " Slim M", "1", run + " White", "1 2", "white shirt " + run, "1 2", run + " SLIM shirt", "1", "wide  " + run + " l", "2", run + " shati kitenge", "1 2", run + "-3", "3",
                "shirt " + run + "-2", "2", run + " %", "", run + " shirt trousers", "").forEach((typed, wanted) -> assertEquals(wanted, found(program, typed), typed));
        var page = Office.signedIn(shop, Program.owner(shop)).page("/office/catalogue/products.xhtml?lang=en&q=" + URLEncoder.encode("slim " + run + " white", StandardCharsets.UTF_8));
        assertTrue(page.contains("Shirt " + run + " M White Slim") && !page.contains(run + "-2"), page);
        assertEquals("", found(program, (run + " ") + "a b c d e f g h i j k l m n o p"), "many words are no fault");
    }

    private String found(Program program, String typed) {
        var items = program.get("products?limit=50&search=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).json().getJsonArray("items").getValuesAs(JsonObject.class);
        return String.join(" ", items.stream().map(p -> p.getString("code")).filter(code -> code.startsWith(run)).map(code -> code.substring(run.length() + 1)).sorted().toList());
    }
}
