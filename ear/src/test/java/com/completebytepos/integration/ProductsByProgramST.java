package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program says all there is to say of goods, in one call, and reads it again. */
class ProductsByProgramST {
    private final String run = "W" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void brandCostLimitsFieldsPacksPartsAndBranchPricesAreWrittenAndRead(String shop) {
        var program = Program.of(shop);
        var branch = program.get("branches").json().getJsonArray("items").getJsonObject(0).getString("id");
        var cup = added(program, ("{'code':'%s-CUP','name':'Cup','tax':'B','price':10000,'brand':'Kenpoly','cost':'61.2525','kadogo':true,'ageLimit':18,'mostPerSale':24000,'fields':{'Shelf':'A3'},"
                + "'packs':[{'unit':'DZ','factor':12000,'price':110000,'barcodes':['%s-DZ']}],'branchPrices':[{'branch':'BRANCH','price':9550}]}").replace("BRANCH", branch), run);
        var told = program.get("products/" + cup).json();
        assertEquals("Kenpoly 61.2525 18 24000 A3", told.getString("brand") + " " + told.getString("cost") + " " + told.getInt("ageLimit") + " " + told.getInt("mostPerSale") + " " + told.getJsonObject("fields").getString("Shelf"));
        assertTrue(told.getBoolean("kadogo"));
        assertEquals("{\"barcodes\":[\"" + run + "-DZ\"],\"factor\":12000,\"price\":110000,\"unit\":\"DZ\"}", told.getJsonArray("packs").getJsonObject(0).toString());
        assertEquals(9550, told.getJsonArray("branchPrices").getJsonObject(0).getInt("price"));
        var kit = added(program, "{'code':'%s-SET','name':'Set','tax':'B','kind':'KIT','price':50000,'parts':[{'product':'" + cup + "','quantity':6000}]}", run);
        assertEquals(6000, program.get("products/" + kit).json().getJsonArray("parts").getJsonObject(0).getInt("quantity"));

        var change = "{\"version\":%d,\"name\":\"Cup\",\"brand\":\"\",\"ageLimit\":0,\"mostPerSale\":0,\"fields\":{\"Shelf\":\"B1\",\"Origin\":\"Thika\"},\"branchPrices\":[{\"branch\":\"%s\"}],\"packs\":[]}";
        assertEquals(200, program.put("products/" + cup, change.formatted(told.getInt("version"), branch)).status());
        var now = program.get("products/" + cup).json();
        assertFalse(now.containsKey("brand") || now.containsKey("ageLimit") || now.containsKey("mostPerSale") || now.containsKey("branchPrices"), now.toString());
        assertEquals("61.2525 Thika 0", now.getString("cost") + " " + now.getJsonObject("fields").getString("Origin") + " " + now.getJsonArray("packs").size());
        assertEquals(409, program.put("products/" + cup, change.formatted(told.getInt("version"), branch)).status());
        assertTrue(listed(program, run + "-CUP").containsKey("fields"), "lists tell it too");
        assertFalse(listed(Program.of(shop, "PRODUCTS_READ"), run + "-CUP").containsKey("cost"), "what it costs only with costs:read");
        assertEquals("61.2525", listed(Program.of(shop, "PRODUCTS_READ", "COSTS_READ"), run + "-CUP").getString("cost"));
        assertEquals(1, Books.number(shop, "select count(*) from product_change c join sku s on s.id = c.sku_id where s.code = '" + run + "-CUP' and c.field = 'added'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCannotBeIsNamedAtItsFieldAndNothingOfTheRestIsStored(String shop) {
        var program = Program.of(shop);
        refused(program, 422, "pricing:cost-shape", "'cost':'much'");
        refused(program, 422, "pricing:cost-shape", "'cost':'1.23456','brand':'X'");
        refused(program, 422, "catalogue:pack-unit", "'packs':[{'unit':'L','factor':12000,'barcodes':[]}]");
        refused(program, 422, "catalogue:pack-factor", "'packs':[{'unit':'DZ','factor':0,'barcodes':[]}]");
        refused(program, 422, "pricing:no-such-branch", "'branchPrices':[{'branch':'00000000-0000-7000-8000-000000000000','price':5}]");
        refused(program, 422, "catalogue:not-a-kit", "'parts':[{'product':'" + added(program, "{'code':'%s-P','name':'Part','tax':'B','price':100}", run) + "','quantity':1000}]");
        refused(program, 404, "catalogue:no-such-product", "'parts':[{'quantity':1000}]");
        refused(program, 400, "http:unreadable", "'packs':[null]");
        refused(program, 422, "catalogue:attributes", "'fields':{'Shelf':''}");
        assertEquals(0, Books.number(shop, "select count(*) from sku where code = '" + run + "-BAD'"));
        var goodsOnly = Program.of(shop, "PRODUCTS_WRITE");
        var priced = goodsOnly.post("products", "{'code':'%s-BAD','name':'n','tax':'B','packs':[{'unit':'DZ','factor':12000,'price':5,'barcodes':[]}]}".formatted(run).replace('\'', '"'), null);
        assertEquals(403, priced.status(), "prices of packs are prices: " + priced);
        assertEquals(0, Books.number(shop, "select count(*) from sku where code = '" + run + "-BAD'"));
    }

    private void refused(Program program, int status, String type, String members) {
        var answer = program.post("products", ("{'code':'" + run + "-BAD','name':'n','tax':'B','price':5000," + members + "}").replace('\'', '"'), null);
        assertEquals(status + " urn:problem:" + type, answer.status() + " " + answer.json().getString("type", ""), members + " " + answer);
    }

    private static JsonObject listed(Program program, String code) {
        return program.get("products?search=" + code).json().getJsonArray("items").getJsonObject(0);
    }

    private static String added(Program program, String body, String run) {
        var answer = program.post("products", body.replace("%s", run).replace('\'', '"'), null);
        assertEquals(201, answer.status(), answer.toString());
        return answer.json().getString("id");
    }
}
