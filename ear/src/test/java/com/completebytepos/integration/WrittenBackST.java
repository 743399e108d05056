package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program reads goods, changes nothing or one thing, and writes them back: whatever it did not mean to change stays. */
class WrittenBackST {
    private final String run = "B" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsOfEveryKindReadAndWrittenBackAreWhatTheyWere(String shop) {
        var program = Program.of(shop);
        var goodsOnly = Program.of(shop, "PRODUCTS_READ", "PRODUCTS_WRITE");
        for (var id : goodsOfEveryKind(shop, program)) {
            var before = program.get("products/" + id).json();
            var written = deeds(shop, id);
            for (var caller : List.of(program, goodsOnly)) {
                var told = caller.get("products/" + id).json();
                var answer = caller.put("products/" + id, told.toString());
                assertEquals(200, answer.status(), told + " " + answer);
                assertEquals(without(told, "version"), without(answer.json(), "version"));
            }
            assertEquals(without(before, "version"), without(program.get("products/" + id).json(), "version"));
            assertEquals(written, deeds(shop, id), "nothing was done to " + before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aVariantTellsItsProductsNameAndWhatItIsCalledItself(String shop) {
        var program = Program.of(shop);
        var white = family(shop, program);
        var told = program.get("products/" + white).json();
        assertEquals("Shirt " + run, told.getString("name"));
        assertEquals("Shati " + run, told.getString("nameSw"));
        assertEquals("Shirt " + run + " M White Slim", told.getString("fullName"));
        var renamed = program.put("products/" + white, with(told, Map.of("name", Json.createValue("Blouse " + run))).toString());
        assertEquals("200 Blouse " + run + " M White Slim", renamed.status() + " " + renamed.json().getString("fullName", ""), renamed.toString());
        assertEquals("Blouse " + run + " L White Slim", program.get("products/" + id(program, run + "-L")).json().getString("fullName"));
    }

    private List<String> goodsOfEveryKind(String shop, Program program) {
        var branch = program.get("branches").json().getJsonArray("items").getJsonObject(0).getString("id");
        var category = program.get("categories").json().getJsonArray("items").getJsonObject(0).getString("id");
        var ids = new ArrayList<String>();
        ids.add(added(program, "{'code':'%s-PLAIN','name':'Plain','tax':'B'}"));
        ids.add(added(program, "{'code':'%s-GONE','name':'Gone','tax':'A','price':100,'active':false,'favourite':true}"));
        ids.add(added(program, ("{'code':'%s-CUP','name':'Cup','nameSw':'Kikombe','category':'CATEGORY','tax':'B','price':10000,'barcodes':['%s-EA'],'brand':'Kenpoly','cost':'61.2525','kadogo':true,'ageLimit':18,'mostPerSale':24000,"
                + "'belowZero':'WARN','fields':{'Shelf':'A3'},'packs':[{'unit':'DZ','factor':12000,'price':110000,'barcodes':['%s-DZ']},{'unit':'CTN','factor':144000,'barcodes':[]}],"
                + "'branchPrices':[{'branch':'BRANCH','price':9550}]}").replace("BRANCH", branch).replace("CATEGORY", category)));
        ids.add(added(program, "{'code':'%s-SET','name':'Set','nameSw':'Seti','tax':'B','kind':'KIT','price':50000,'parts':[{'product':'" + ids.get(2) + "','quantity':6000}]}"));
        ids.add(added(program, "{'code':'%s-CUT','name':'Cutting','tax':'C','kind':'SERVICE','price':5000}"));
        ids.add(family(shop, program));
        return ids;
    }

    /** @return the id of the white one of two on three axes */
    private String family(String shop, Program program) {
        var list = program.upload("family.csv", String.join("\n", "code,name,name_sw,price,tax,variant_of,variant",
                run + "-M,Shirt " + run + ",Shati " + run + ",900,B,,Size=M; Colour=White; Cut=Slim", run + "-L,,,950,," + run + "-M,Size=L; Colour=White; Cut=Slim").getBytes(StandardCharsets.UTF_8)).json().getString("id");
        assertEquals(2, program.post("imports/" + list + "/check", null, null).json().getJsonObject("counts").getInt("added"));
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select count(*) from sku s join price_entry e on e.sku_id = s.id where s.code like '" + run + "-_'", "2", Duration.ofSeconds(60));
        return id(program, run + "-M");
    }

    private static String id(Program program, String code) {
        return program.get("products?search=" + code).json().getJsonArray("items").getJsonObject(0).getString("id");
    }

    /** What is written down of goods and their family. */
    private static String deeds(String shop, String id) {
        var sku = "uuid_to_bin('" + id + "')";
        return Books.number(shop, "select count(*) from product_change where sku_id = " + sku) + " " + Books.number(shop, "select count(*) from price_change where sku_id = " + sku)
                + " " + Books.number(shop, "select count(*) from audit_entry where subject_id = '" + id + "'");
    }

    private String added(Program program, String body) {
        var answer = program.post("products", body.replace("%s", run).replace('\'', '"'), null);
        assertEquals(201, answer.status(), answer.toString());
        return answer.json().getString("id");
    }

    private static JsonObject without(JsonObject told, String... members) {
        var rest = Json.createObjectBuilder(told);
        Stream.of(members).forEach(rest::remove);
        return rest.build();
    }

    private static JsonObject with(JsonObject told, Map<String, JsonValue> members) {
        var all = Json.createObjectBuilder(told);
        members.forEach(all::add);
        return all.build();
    }
}
