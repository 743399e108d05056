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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program reads goods, changes nothing or one thing, and writes them back: whatever it did not mean to change stays. */
class WrittenBackST {
    private final String run = "B" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @Tag("wide")
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

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNotToldStaysAndWhatIsToldAsNullIsNone(String shop) {
        var program = Program.of(shop);
        var cup = goodsOfEveryKind(shop, program).get(2);
        var before = program.get("products/" + cup).json();
        var dearer = program.put("products/" + cup, "{\"version\":" + before.getInt("version") + ",\"price\":10500}");
        assertEquals(200, dearer.status(), dearer.toString());
        assertEquals(without(before, "version", "price"), without(dearer.json(), "version", "price"), "a price alone was told");
        var taken = List.of("nameSw", "category", "brand", "ageLimit", "mostPerSale", "belowZero", "fields", "branchPrices");
        var nulls = Json.createObjectBuilder().add("version", dearer.json().getInt("version")).add("name", "Cup");
        taken.forEach(nulls::addNull);
        var bare = program.put("products/" + cup, nulls.addNull("barcodes").addNull("packs").build().toString());
        assertEquals(200, bare.status(), bare.toString());
        assertEquals(List.of(), taken.stream().filter(bare.json()::containsKey).toList(), bare.toString());
        assertEquals("[] [] 61.2525 10500", bare.json().getJsonArray("barcodes") + " " + bare.json().getJsonArray("packs") + " " + bare.json().getString("cost") + " " + bare.json().getInt("price"));
        for (var odd : List.of("", "[]", "null", "{", "{\"version\":null}", "{\"version\":{}}", "{\"version\":1,\"category\":7}")) assertEquals(400, program.put("products/" + cup, odd).status(), odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void pricesOfBranchesTakeThePlaceOfThoseThereAre(String shop) {
        var program = Program.of(shop);
        var branches = program.get("branches").json().getJsonArray("items").getValuesAs(JsonObject.class).stream().map(b -> b.getString("id")).toList();
        var cup = added(program, "{'code':'%s-CUP','name':'Cup','tax':'B','price':10000,'branchPrices':[{'branch':'" + branches.get(0) + "','price':9550}]}");
        var change = "{\"version\":%d,\"branchPrices\":[%s]}";
        var moved = program.put("products/" + cup, change.formatted(program.get("products/" + cup).json().getInt("version"), "{\"branch\":\"" + branches.get(branches.size() - 1) + "\",\"price\":9700}"));
        assertEquals("[{\"branch\":\"" + branches.get(branches.size() - 1) + "\",\"price\":9700}]", moved.json().getJsonArray("branchPrices").toString(), moved.toString());
        var goodsOnly = Program.of(shop, "PRODUCTS_READ", "PRODUCTS_WRITE");
        assertEquals(403, goodsOnly.put("products/" + cup, change.formatted(moved.json().getInt("version"), "")).status(), "that is another price");
        var none = program.put("products/" + cup, change.formatted(program.get("products/" + cup).json().getInt("version"), ""));
        assertEquals("200 false", none.status() + " " + none.json().containsKey("branchPrices"), none.toString());
    }

    private List<String> goodsOfEveryKind(String shop, Program program) {
        var branch = program.get("branches").json().getJsonArray("items").getJsonObject(0).getString("id");
        var category = program.get("categories").json().getJsonArray("items").getJsonObject(0).getString("id");
        var ids = new ArrayList<String>();
        ids.add(added(program, "{'code':'%s-PLAIN','name':'Plain','tax':'B','price':4000}"));
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
