package com.completebytepos.returnables;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A kind of crate of a shop, made in the office, and what tills tell of it. */
record Crates(String shop, String id, String name) {
    static final String PAGE = "/office/returnables/returnables.xhtml?lang=en";

    /** @param deposit in shillings */
    static Crates asking(String shop, String deposit) {
        // What a test that broke off left behind asks for nothing here.
        Books.run(shop, "delete g from returnable_goods g join returnable r on r.id = g.returnable_id where r.name like 'Crate %'");
        var name = "Crate " + Ids.next().toString().substring(24);
        OfficeForm.on(Buyers.owner(shop), PAGE, "add").with("name", name).with("nameSw", "Kreti").with("deposit", deposit).press("make");
        return new Crates(shop, Books.text(shop, "select bin_to_uuid(id) from returnable where name = '" + name + "'"), name);
    }

    OfficeForm page(String form) {
        return OfficeForm.on(Buyers.owner(shop), "/office/returnables/returnable.xhtml?lang=en&id=" + id, form);
    }

    /** @return the page that answers */
    String carriedBy(String code, String unit, String pieces) {
        return page("goods").with("code", code).with("unit", unit).with("pieces", pieces).press("carry");
    }

    /** What its goods carry was said so long ago that every till has heard. */
    void carriedForDays() {
        Books.run(shop, "update returnable_goods_was set until = until - interval 2 day where returnable_id = " + Buyers.id(id));
    }

    /** No other test's goods ask for it any more. */
    void gone() {
        Books.run(shop, "delete from returnable_goods where returnable_id = " + Buyers.id(id));
        page("names").with("active", "off").press("save");
    }

    JsonObjectBuilder line(long pieces, long each) {
        return Json.createObjectBuilder().add("returnable", id).add("name", name).add("pieces", pieces).add("each", each);
    }

    static JsonArrayBuilder lines(JsonObjectBuilder... told) {
        var all = Json.createArrayBuilder();
        for (var one : told) all.add(one);
        return all;
    }

    /** As a tender: cents below zero where deposits were left. */
    static JsonObject tender(long cents) {
        return Buyers.tender("DEPOSIT", cents);
    }

    static JsonObject cash(long cents) {
        return Buyers.tender("CASH", cents);
    }

    /** A sale with its deposits beside it. @param paidOut cents, 0 to leave it out */
    static SignedEntry sale(TillClient till, SaleText text, JsonArrayBuilder lines, long paidOut, JsonObjectBuilder... approvals) {
        var told = Json.createObjectBuilder().add("lines", lines);
        if (paidOut != 0) told.add("paidOut", paidOut);
        var content = Json.createObjectBuilder(text.json(till.nextReceipt(), till.businessDay())).add("deposits", told);
        return till.chained("sale", Ids.next().toString(), Instant.now(), approvals.length == 0 ? Json.createObjectBuilder().add("sale", content) : Json.createObjectBuilder().add("sale", content).add("approvals", lines(approvals)));
    }

    /** Empties while nothing is sold. */
    static SignedEntry moved(TillClient till, String customer, JsonArrayBuilder lines, long total, JsonObjectBuilder... approvals) {
        var deposit = Json.createObjectBuilder().add("number", till.lastReceipt().replaceAll("\\d+$", "") + String.format("E%06d", till.counter() + 1));
        if (customer == null) deposit.addNull("customer");
        else deposit.add("customer", customer);
        var content = Json.createObjectBuilder().add("deposit", deposit.add("lines", lines).add("total", total));
        if (approvals.length > 0) content.add("approvals", lines(approvals));
        return till.chained("deposit.move", Ids.next().toString(), Instant.now(), content);
    }

    /** Empties that came with the receipt they were left by. @param refunds what went back by other ways than cash */
    static SignedEntry movedOf(TillClient till, String sale, JsonArrayBuilder lines, long total, JsonObjectBuilder... refunds) {
        return movedOf(till, null, sale, lines, total, refunds);
    }

    /** The same with a customer chosen at the till. */
    static SignedEntry movedOf(TillClient till, String customer, String sale, JsonArrayBuilder lines, long total, JsonObjectBuilder... refunds) {
        var deposit = Json.createObjectBuilder().add("number", till.lastReceipt().replaceAll("\\d+$", "") + String.format("E%06d", till.counter() + 1));
        if (customer == null) deposit.addNull("customer");
        else deposit.add("customer", customer);
        deposit.add("lines", lines).add("total", total).add("sale", sale);
        if (refunds.length > 0) deposit.add("refunds", lines(refunds));
        return till.chained("deposit.move", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("deposit", deposit));
    }

    static JsonObjectBuilder refund(String kind, long cents) {
        return Json.createObjectBuilder().add("kind", kind).add("amount", cents);
    }

    /** A sale undone, its crates back. */
    static SignedEntry undone(TillClient till, SaleText goods, String sale, JsonArrayBuilder deposits, JsonObjectBuilder... refunds) {
        var back = DayText.back(1, goods.lines().get(0), goods.lines().get(0).quantity(), goods.priced().total());
        var plain = DayText.returning(sale, "VOID", Json.createArrayBuilder().add(back), refund("CASH", 0), till.lastReceipt().replaceAll("\\d+$", "") + String.format("R%06d", till.counter() + 1), till.businessDay()).build().getJsonObject("return");
        var told = Json.createObjectBuilder(plain).add("refunds", lines(refunds)).add("deposits", Json.createObjectBuilder().add("lines", deposits));
        return till.chained("return", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("return", told).add("approvals", lines(DayText.approval("VOID_SALE", till.supervisor(), "Seen"))));
    }

    /** What the till hears of it: by which ways its deposit was paid. */
    static JsonObject known(TillClient till) {
        return Api.get(till.shop(), "returns/" + till.lastReceipt(), till.token()).body();
    }

    static List<String> codes(TillClient till, SignedEntry entry) {
        var found = new ArrayList<String>();
        till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).forEach(one -> found.add(one.getString("code")));
        return found;
    }

    /** What is owed for it, in cents. */
    long owed() {
        return Books.number(shop, "select coalesce(sum(amount), 0.00) from deposit_entry where returnable_id = " + Buyers.id(id));
    }

    long out() {
        return Books.number(shop, "select coalesce(sum(pieces), 0) from deposit_entry where returnable_id = " + Buyers.id(id));
    }
}
