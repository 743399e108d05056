package com.completebytepos.accounts;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Known customers of a shop, as tills and the office deal with them. */
public final class Buyers {
    private Buyers() {
    }

    /** Told by a till; the phone is nobody else's. @return its id */
    public static String added(String shop, TillClient till, String name) {
        return added(shop, till, name, phone());
    }

    public static String added(String shop, TillClient till, String name, String phone) {
        var body = Json.createObjectBuilder().add("firstName", name).add("phone", phone).build();
        return Api.post(shop, "customers", till.token(), body.toString()).body().getString("id");
    }

    public static String inGroup(String shop, TillClient till, String name, String group) {
        var body = Json.createObjectBuilder().add("firstName", name).add("phone", phone()).add("groupId", group).build();
        return Api.post(shop, "customers", till.token(), body.toString()).body().getString("id");
    }

    /** @return a new group of customers */
    public static String group(String shop) {
        var id = UUID.randomUUID().toString();
        Books.run(shop, "insert into customer_group (id, name, active, version) values (" + id(id) + ", 'Trade group " + id.substring(24) + "', true, 0)");
        return id;
    }

    public static String phone() {
        return "07" + String.format("%08d", Math.floorMod(System.nanoTime(), 100_000_000L));
    }

    /** As the owner sets it on the customer's page. */
    public static void lend(String shop, String customer, String limit, int days) {
        owner(shop).submit("/office/customers/customer.xhtml?id=" + customer, "tabs:credit", Map.of("tabs:credit:creditLimit", List.of(limit), "tabs:credit:termDays", List.of(String.valueOf(days)),
                "tabs:credit:writeOffAmount", List.of(""), "tabs:credit:writeOffReason", List.of(""), "tabs:credit:lend", List.of("")));
    }

    /** One point for KES 10, each worth a shilling. */
    public static void programme(String shop) {
        programme(shop, "1.00");
    }

    static void programme(String shop, String pointValue) {
        programme(shop, pointValue, 1);
    }

    /** @param least points that are spent at once */
    static void programme(String shop, String pointValue, long least) {
        owner(shop).submit("/office/accounts/loyalty.xhtml", "programme", Map.of("programme:active_input", List.of("on"), "programme:rate", List.of("100"), "programme:pointValue", List.of(pointValue),
                "programme:expiryMonths", List.of("12"), "programme:leastRedeemed", List.of(String.valueOf(least)), "programme:offlinePoints", List.of("50"), "programme:offlineCredit", List.of("500.00"), "programme:graceDays", List.of("0"),
                "programme:save", List.of("")));
    }

    /** Into the first that has the same phone, as the page offers it. */
    public static void merge(String shop, String from) {
        owner(shop).submit("/office/customers/customer.xhtml?id=" + from, "tabs:merging", Map.of("tabs:merging:mergeWith", List.of(""), "tabs:merging:who:0:merge", List.of("")));
    }

    public static Office owner(String shop) {
        return Office.signedIn(shop, shop.equals("duka") ? "asha" : "musa");
    }

    public static JsonObject tender(String kind, long cents) {
        return Json.createObjectBuilder().add("kind", kind).add("amount", cents).add("given", cents).add("change", 0).addNull("payment").addNull("code").build();
    }

    /** Two lines of goods, all paid in one way. */
    public static SaleText basket(TillClient till, int at) {
        return SaleText.of(List.of(new Sold(till.goods(at), 2_000), new Sold(till.goods(at + 5), 1_000)), till.taxes());
    }

    public static SignedEntry settle(TillClient till, String customer, long cents, JsonObject... tenders) {
        var id = UUID.randomUUID().toString();
        var all = Json.createArrayBuilder();
        for (var one : tenders) all.add(one);
        var told = Json.createObjectBuilder().add("customer", customer).add("number", "D-" + id.substring(0, 8)).add("amount", cents).add("tenders", all);
        return till.chained("account.settle", id, Instant.now(), Json.createObjectBuilder().add("settle", told));
    }

    public static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    public static Api.Reply reserve(String shop, TillClient till, String customer, String kind, long amount) {
        return Api.post(shop, "accounts/" + customer + "/allowances", till.token(), Json.createObjectBuilder().add("kind", kind).add("amount", amount).build().toString());
    }

    public static JsonObject standing(String shop, TillClient till, String customer) {
        return Api.get(shop, "accounts/" + customer, till.token()).body();
    }

    public static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    /** Cents, or points. */
    public static long account(String shop, String customer, String column) {
        return Books.number(shop, "select " + column + " from customer_account where customer_id = " + id(customer));
    }

    public static List<Map.Entry<String, Long>> broken(String shop) {
        return Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList();
    }
}
