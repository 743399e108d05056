package com.completebytepos.collecting;

import static com.completebytepos.collecting.Shelves.CHAIN;
import static com.completebytepos.collecting.Shelves.id;
import static com.completebytepos.collecting.Shelves.lies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.jobs.NightRun;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes for what was paid elsewhere is named while it helps to hand it over, and no longer; of the shop with several branches. */
class WhoCollectsST {
    private final TillClient here = TillClient.at(CHAIN, 0, 0);
    private final TillClient there = TillClient.at(CHAIN, 1, 0);

    @AfterEach
    void everyBookAddsUp() {
        assertEquals(List.of(), Buyers.broken(CHAIN));
    }

    @Test
    void aCustomerWhoComesIsToldByTheNumberAndForgottenWithTheCustomer() {
        var phone = Buyers.phone();
        var customer = Buyers.added(CHAIN, here, "Wambui", phone);
        var goods = goods(11);
        var byNumber = sold(goods, customer, Map.of("collectorCustomer", customer));
        assertEquals(List.of("Wambui", phone), List.of(seen(byNumber).getString("collector"), seen(byNumber).getString("phone").replace(" ", "")));
        var byName = sold(goods, customer, Map.of("collector", "Wambui's son"));
        assertEquals("Wambui's son", seen(byName).getString("collector"));
        var stranger = sold(goods, null, Map.of("collector", "Otieno"));
        handOver(byName);
        assertEquals("Wambui's son", seen(byName).getString("collector"), "who had it, for a while");
        Buyers.owner(CHAIN).submit("/office/customers/customer.xhtml?id=" + customer, "tabs:details", Map.of("tabs:details:firstName", List.of("Wambui"), "tabs:details:erase", List.of("")));
        assertEquals("ERASED", Books.text(CHAIN, "select state from customer where id = " + id(customer)));
        var late = sold(goods, customer, Map.of("collector", "Wambui's son"));
        for (var number : List.of(byNumber, byName, late)) assertTrue(!seen(number).containsKey("collector") && !seen(number).containsKey("phone"), number);
        assertEquals("Otieno", seen(stranger).getString("collector"));
        for (var number : List.of(byNumber, late, stranger)) handOver(number);
    }

    @Test
    void whoIsMergedIsForgottenWithTheOneWhoStays() {
        var phone = Buyers.phone();
        var into = Buyers.added(CHAIN, here, "Twin", phone);
        var from = Buyers.added(CHAIN, here, "Twin", "+254 " + phone.substring(1));
        var number = sold(goods(12), from, Map.of("collectorCustomer", from));
        Buyers.merge(CHAIN, from);
        assertEquals("Twin", seen(number).getString("collector"));
        Buyers.owner(CHAIN).submit("/office/customers/customer.xhtml?id=" + into, "tabs:details", Map.of("tabs:details:firstName", List.of("Twin"), "tabs:details:erase", List.of("")));
        assertFalse(seen(number).containsKey("collector"));
        handOver(number);
    }

    @Test
    void whatEndedLongAgoNamesNobodyAndWhatWaitsStillDoes() throws Exception {
        var goods = goods(13);
        var old = sold(goods, null, Map.of("collector", "Otieno"));
        var fresh = sold(goods, null, Map.of("collector", "Njoroge"));
        var waits = sold(goods, null, Map.of("collector", "Achieng"));
        handOver(old);
        handOver(fresh);
        Books.run(CHAIN, "update reservation set ended_at = date_sub(utc_timestamp(3), interval 92 day) where receipt_number = '" + old + "'");
        Books.run(CHAIN, "update reservation set reserved_at = date_sub(utc_timestamp(3), interval 92 day) where receipt_number = '" + waits + "'");
        assertTrue(NightRun.of(CHAIN, "collecting.forget").endsWith(" forgotten"));
        assertFalse(seen(old).containsKey("collector"));
        assertEquals(List.of("Njoroge", "Achieng"), List.of(seen(fresh).getString("collector"), seen(waits).getString("collector")));
        handOver(waits);
    }

    @Test
    void aClosedBranchIsNoPlaceToCollectAnything() {
        var goods = goods(14);
        var third = Books.text(CHAIN, "select bin_to_uuid(id) from branch where active and id not in (" + id(here.branchId()) + ", " + id(there.branchId()) + ") limit 1");
        assertTrue(branches(goods.id()).containsKey(third));
        Books.run(CHAIN, "update branch set active = false where id = " + id(third));
        try {
            assertEquals(List.of(false, true), List.of(branches(goods.id()).containsKey(third), branches(goods.id()).containsKey(there.branchId())));
        } finally {
            Books.run(CHAIN, "update branch set active = true where id = " + id(third));
        }
    }

    @Test
    void ofAKitAsManyAreFreeAsItsPartsMakeAndTheQuestionNamesThemAll() {
        var one = goods(15);
        var other = goods(16);
        var run = "KC" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var made = com.completebytepos.integration.Program.of(CHAIN).post("products", "{'code':'%s','name':'Hamper','tax':'B','kind':'KIT','price':50000,'parts':[{'product':'%s','quantity':3000},{'product':'%s','quantity':1000}]}"
                .formatted(run, one.id(), other.id()).replace('\'', '"'), null);
        assertEquals(201, made.status(), made.toString());
        var kit = new Goods(made.json().getString("id"), run, "Hamper", "EA", "B", 50_000, null);
        long free = Math.min(Shelves.available(there, one) / 3_000, Shelves.available(there, other) / 1_000) * 1_000;
        assertTrue(free > 0);
        assertEquals(free, branches(kit.id()).get(there.branchId()));
        var number = sold(kit, null, Map.of("collector", "Otieno"));
        assertEquals(Math.min(Shelves.available(there, one) / 3_000, Shelves.available(there, other) / 1_000) * 1_000, branches(kit.id()).get(there.branchId()));
        var page = Buyers.owner(CHAIN).page("/office/collecting/collections.xhtml?lang=en&branch=" + there.branchId());
        var row = page.substring(page.indexOf(number));
        assertTrue(row.contains("3.000 " + one.name()) || row.contains("3 " + one.name()), row.substring(0, Math.min(3_000, row.length())));
        assertFalse(row.indexOf(other.name()) < 0, "and the other part");
        handOver(number);
    }

    /** @return its receipt */
    private String sold(Goods goods, String customer, Map<String, String> who) {
        var more = new LinkedHashMap<String, String>(Map.of("collectAt", there.branchId()));
        more.putAll(who);
        var text = SaleText.of(List.of(new Sold(goods, 1_000, more)), here.taxes());
        here.send(here.sale(customer == null ? text : text.to(customer)));
        return here.lastReceipt();
    }

    private JsonObject seen(String number) {
        return Api.get(CHAIN, "collections/" + number, there.token()).body();
    }

    private void handOver(String number) {
        var told = Json.createObjectBuilder().add("cashier", there.cashier()).add("claim", Ids.next().toString()).build().toString();
        assertEquals(200, Api.post(CHAIN, "collections/" + number + "/hand-over", there.token(), told).status());
    }

    /** @return what is free, by branch */
    private Map<String, Long> branches(String sku) {
        var all = new LinkedHashMap<String, Long>();
        Api.get(CHAIN, "stock?sku=" + sku, here.token()).body().getJsonArray("branches").getValuesAs(JsonObject.class).forEach(b -> all.put(b.getString("id"), b.getJsonNumber("available").longValue()));
        return all;
    }

    private Goods goods(int at) {
        var goods = here.shelf().stream().filter(g -> g.unit().equals("EA"))
                .filter(g -> Books.number(CHAIN, "select count(*) from sku k join product p on p.id = k.product_id where p.kind = 'GOODS' and k.id = " + id(g.id())) == 1).skip(at).findFirst().orElseThrow();
        lies(there, goods);
        return goods;
    }
}
