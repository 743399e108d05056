package com.completebytepos.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the shop sells to: added, found, told from twins, in their own shop only. */
class CustomersST {

    @ParameterizedTest
    @CsvSource({"duka,soko", "soko,duka"})
    void aCustomerIsFoundByAnyPartInAnySpellingAndInTheOwnShopOnly(String shop, String neighbour) {
        var till = TillClient.at(shop);
        var phone = Buyers.phone();
        var name = "Zy" + Long.toString(System.nanoTime(), 36);
        var added = Api.post(shop, "customers", till.token(), Json.createObjectBuilder().add("firstName", name).add("lastName", "Wambũi").add("phone", phone.substring(0, 4) + " " + phone.substring(4)).add("kraPin", "a123456789z").build().toString());
        assertEquals(201, added.status(), added.toString());
        var id = added.body().getString("id");
        for (var part : List.of(name.substring(2, 7), name.toUpperCase(), "wambui " + name.substring(0, 4), phone, "%2B254" + phone.substring(1), "00254" + phone.substring(1), phone.substring(4), added.body().getString("code"))) {
            assertTrue(found(shop, till, part).contains(id), part);
        }
        assertFalse(found(neighbour, TillClient.joining(neighbour), phone).contains(id));
        assertEquals(404, Api.get(neighbour, "customers/" + id, TillClient.joining(neighbour).token()).status());
        assertEquals(401, Api.get(neighbour, "customers/" + id, till.token()).status());
        assertTrue(Api.raw(shop, "sync/changes?since=0&part=all", till.token()).contains(id));
        var twin = Api.post(shop, "customers", till.token(), Json.createObjectBuilder().add("firstName", "Twin").add("phone", "+254 (0)" + phone.substring(1)).build().toString());
        assertEquals(id, twin.body().getJsonArray("twins").getJsonObject(0).getString("id"));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void badInputIsRefusedAtItsField(String shop) {
        var till = TillClient.at(shop);
        var wrong = Map.of("phone", "12", "email", "asha", "kraPin", "P12", "birthday", "2999-01-01", "locale", "de", "code", "!");
        wrong.forEach((field, value) -> {
            var answer = Api.post(shop, "customers", till.token(), Json.createObjectBuilder().add("firstName", "Bad").add(field, value).build().toString());
            assertEquals(422, answer.status(), field);
            assertEquals(field, answer.body().getJsonArray("errors").getJsonObject(0).getString("field"));
        });
        assertEquals("urn:problem:customers:name-missing", Api.post(shop, "customers", till.token(), "{\"phone\":\"0712345678\"}").body().getString("type"));
        assertEquals(422, Api.get(shop, "customers/nobody", till.token()).status());
        assertEquals(404, Api.get(shop, "customers/" + UUID.randomUUID(), till.token()).status());
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whoWasAddedAtATillIsKeptWhateverWasTyped(String shop) {
        var till = TillClient.at(shop);
        var phone = Buyers.phone();
        var sound = UUID.randomUUID().toString();
        assertEquals(List.of(), Buyers.codes(till, add(till, sound, "Mama Njeri", phone)));
        assertEquals("Mama/Njeri/+254" + phone.substring(1), Books.text(shop, "select concat_ws('/', first_name, last_name, phone) from customer where id = " + Buyers.id(sound)));
        assertEquals(List.of("customer-phone-twin"), Buyers.codes(till, add(till, UUID.randomUUID().toString(), "Another", "254" + phone.substring(1))));
        assertEquals(List.of("customer-name-missing", "customer-phone-shape"), Buyers.codes(till, add(till, UUID.randomUUID().toString(), " ", "12")));
        assertEquals(List.of("customer-known"), Buyers.codes(till, add(till, sound, "Mama Njeri", phone)));
        var sale = Buyers.basket(till, 1);
        assertEquals(List.of(), Buyers.codes(till, till.sale(sale.to(sound))));
        assertEquals(List.of("customer-unknown"), Buyers.codes(till, till.sale(sale.to(UUID.randomUUID().toString()))));
        var history = Api.get(shop, "customers/" + sound + "/purchases", till.token()).body();
        assertEquals(1, history.getInt("count"));
        assertEquals(sale.priced().total(), history.getJsonArray("purchases").getJsonObject(0).getInt("total"));
    }

    @ParameterizedTest
    @CsvSource({"duka,asha", "soko,musa"})
    void theOfficeListsFiltersExportsAndTellsAPersonWhatIsKept(String shop, String owner) {
        var till = TillClient.at(shop);
        var name = "Export" + System.nanoTime() % 1_000_000_000;
        var id = Buyers.added(shop, till, name);
        till.send(till.sale(Buyers.basket(till, 1).to(id)));
        var office = Office.signedIn(shop, owner);
        assertTrue(office.page("/office/customers/customers.xhtml?q=" + name).contains(id));
        assertFalse(office.page("/office/customers/customers.xhtml?q=" + name + "&state=CLOSED").contains(id));
        for (var kind : List.of("csv", "xlsx", "pdf")) assertEquals(200, office.get("/office/customers/export/customers." + kind + "?q=" + name).statusCode());
        var csv = office.page("/office/customers/export/customers.csv?q=" + name);
        assertEquals(2, csv.strip().lines().count(), csv);
        var person = office.page("/office/customers/person?id=" + id);
        assertTrue(person.contains("\"purchases\":[{") && person.contains(name), person);
        assertEquals(200, office.get("/office/accounts/export/statement.pdf?id=" + id).statusCode());
        assertTrue(office.page("/office/accounts/figures.xhtml?segment=NEW").contains(name));
        assertEquals(404, office.get("/office/customers/person?id=" + UUID.randomUUID()).statusCode());
        assertEquals(404, office.get("/office/accounts/export/segment.csv?segment=NOBODY").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatCameBackIsNoPurchaseOfWhoSpentMost(String shop) {
        var till = TillClient.at(shop);
        var id = Buyers.added(shop, till, "Spender");
        var row = "insert into customer_purchase (document_id, original_id, customer_id, receipt_number, branch_id, at, total, points) values (uuid_to_bin(uuid()), ";
        var rest = ", " + Buyers.id(id) + ", 'T-1', uuid_to_bin(uuid()), utc_timestamp(3), ";
        try {
            Books.run(shop, row + "null" + rest + "90000000, 0)");
            Books.run(shop, row + "uuid_to_bin(uuid())" + rest + "-10, 0)");
            Books.run(shop, row + "null" + rest + "-20, 0)");
            var page = Buyers.owner(shop).page("/office/accounts/figures.xhtml?lang=en");
            assertTrue(Pattern.compile("customer\\.xhtml\\?id=" + id + "[^<]*</a></th><td class=\"number\">1</td>").matcher(page).find(), page);
        } finally {
            Books.run(shop, "delete from customer_purchase where customer_id = " + Buyers.id(id));
        }
    }

    private static SignedEntry add(TillClient till, String id, String name, String phone) {
        var told = Json.createObjectBuilder().add("id", id).add("name", name).add("phone", phone);
        return till.chained("customer.add", UUID.randomUUID().toString(), Instant.now(), Json.createObjectBuilder().add("customer", told));
    }

    private static String found(String shop, TillClient till, String words) {
        return Api.raw(shop, "customers?q=" + words.replace(" ", "%20"), till.token());
    }
}
