package com.completebytepos.collecting;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goods a shop puts aside for its customers: what tills ask and tell of them, and what the books say. */
final class Asides {
    private static final long ENOUGH = 40_000;

    private final String shop;

    Asides(String shop) {
        this.shop = shop;
    }

    String shop() {
        return shop;
    }

    /** As the owner sets them. @param fields deposit, days, feeShare, feeAmount */
    String terms(boolean active, String... fields) {
        var form = new HashMap<>(Map.of("terms:deposit", List.of(fields[0]), "terms:days", List.of(fields[1]), "terms:feeShare", List.of(fields[2]), "terms:feeAmount", List.of(fields[3]), "terms:save", List.of("")));
        if (active) form.put("terms:active", List.of("on"));
        return Buyers.owner(shop).submit("/office/collecting/terms.xhtml?lang=en", "terms", form);
    }

    /** By the piece, told apart by nothing, enough of them in the till's branch. */
    Goods goods(TillClient till, int at) {
        var goods = till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() >= 5_000)
                .filter(g -> Books.number(shop, "select count(*) from sku k join product p on p.id = k.product_id where p.kind = 'GOODS' and not p.by_batch and not p.by_expiry and not p.by_serial and p.active and k.id = " + id(g.id())) == 1).skip(at).findFirst().orElseThrow();
        lies(till, goods);
        return goods;
    }

    void lies(TillClient till, Goods goods) {
        long missing = ENOUGH - available(till, goods);
        if (missing <= 0) return;
        Books.run(shop, "insert into stock_movement (document_id, line_no, part_no, branch_id, sku_id, quantity, reason, at, document_kind, unit_cost, value) values (unhex(replace(uuid(), '-', '')), 1, 0, " + id(till.branchId()) + ", "
                + id(goods.id()) + ", " + missing / 1000 + ", 'FOUND', utc_timestamp(3), 'ADJUSTMENT', 10, " + missing / 100 + ")");
        Books.run(shop, "insert into stock_item (branch_id, sku_id, on_hand, value, average_cost) values (" + id(till.branchId()) + ", " + id(goods.id()) + ", " + missing / 1000 + ", " + missing / 100
                + ", 10) as added on duplicate key update on_hand = stock_item.on_hand + added.on_hand, value = stock_item.value + added.value, average_cost = coalesce(stock_item.average_cost, 10)");
    }

    Api.Reply putAside(TillClient till, String customer, Goods goods, long pieces, long deposit) {
        return putAside(till, customer, Ids.next().toString(), line(goods, pieces, goods.price() * pieces), deposit);
    }

    Api.Reply putAside(TillClient till, String customer, String id, JsonObject line, long deposit) {
        return Api.post(shop, "layaways", till.token(), Json.createObjectBuilder().add("id", id).add("cashier", till.cashier()).add("customer", customer).add("deposit", deposit)
                .add("lines", Json.createArrayBuilder().add(line)).build().toString());
    }

    static JsonObject line(Goods goods, long pieces, long total) {
        return Json.createObjectBuilder().add("sku", goods.id()).add("name", goods.name()).add("unit", goods.unit()).add("quantity", pieces * 1_000).add("tax", goods.taxLetter()).add("total", total).build();
    }

    Api.Reply pay(TillClient till, String layaway, long amount) {
        return Api.post(shop, "layaways/" + layaway + "/instalments", till.token(), Json.createObjectBuilder().add("cashier", till.cashier()).add("amount", amount).build().toString());
    }

    Api.Reply cancel(TillClient till, String layaway) {
        return Api.post(shop, "layaways/" + layaway + "/cancel", till.token(), Json.createObjectBuilder().add("cashier", till.cashier()).add("amount", 0).build().toString());
    }

    /** The sale that pays what the server split by letter. */
    static SignedEntry paid(TillClient till, JsonObject instalment) {
        var layaway = instalment.getJsonObject("layaway").getString("id");
        var lines = new ArrayList<Sold>();
        for (var part : instalment.getJsonArray("parts").getValuesAs(JsonObject.class)) lines.add(shillings(layaway, part.getString("tax"), part.getJsonNumber("amount").longValue()));
        return till.sale(SaleText.of(lines, till.taxes()).to(instalment.getJsonObject("layaway").getString("customer")));
    }

    /** A shilling a piece. */
    static Sold shillings(String layaway, String letter, long cents) {
        return new Sold(new Goods(null, null, "Put aside", "EA", letter, 100, null), cents * 10, Map.of("layaway", layaway));
    }

    /** So much of a receipt's first line goes back, to a new store credit, in whole shillings as it was paid. */
    static SignedEntry back(TillClient till, String sale, String letter, long cents) {
        var line = Json.createObjectBuilder().add("line", 1).add("originalLine", 1).addNull("sku").add("name", "Put aside").add("unit", "EA").add("quantity", cents * 10).add("unitPrice", 100).add("tax", letter).add("total", cents).add("damaged", false);
        var credit = Json.createObjectBuilder().add("kind", "STORE_CREDIT").add("amount", TenderRounding.roundedDue(cents, 100)).add("code", "SC" + Long.toString(System.nanoTime(), 36).toUpperCase());
        return till.returningAs(credit, sale, "CHANGED_MIND", Json.createArrayBuilder().add(line), DayText.approval("REFUND", till.supervisor(), "Cancelled"));
    }

    JsonObject seen(TillClient till, String customer, String layaway) {
        var all = Api.raw(shop, "layaways?customer=" + customer, till.token());
        try (var reader = Json.createReader(new StringReader(all))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().filter(one -> one.getString("id").equals(layaway)).findFirst().orElseThrow();
        }
    }

    long onHand(TillClient till, Goods goods) {
        return kept(till, goods, "on_hand");
    }

    long available(TillClient till, Goods goods) {
        return kept(till, goods, "on_hand - reserved");
    }

    private long kept(TillClient till, Goods goods, String what) {
        return Books.number(shop, "select coalesce(sum(cast((" + what + ") * 1000 as signed)), 0) from stock_item where branch_id = " + id(till.branchId()) + " and sku_id = " + id(goods.id()));
    }

    static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }
}
