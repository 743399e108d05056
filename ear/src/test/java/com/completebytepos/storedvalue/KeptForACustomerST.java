package com.completebytepos.storedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shop keeps for a customer stands on the customer's page, and nowhere else's. */
class KeptForACustomerST {

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void cardsOfACustomerStandOnTheirPageAlsoAfterAMerge(String shop, String accountant) {
        var till = TillClient.at(shop);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Keeper", phone);
        var from = Buyers.added(shop, till, "Keeper", "+254 " + phone.substring(1));
        var other = Buyers.added(shop, till, "Other");
        var code = "T" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
        assertEquals(List.of(), Buyers.codes(till, load(till, code, from)));
        var office = Office.signedIn(shop, accountant);
        var page = office.page(page(from));
        assertTrue(page.contains(code) && page.contains("350.00"), page);
        assertFalse(office.page(page(other)).contains(code));
        assertFalse(office.page(page(into)).contains(code));
        var masked = withoutSales(shop, accountant).page(page(from));
        assertTrue(masked.contains("…" + code.substring(code.length() - 4)) && masked.contains("350.00") && !masked.contains(code), masked);
        Buyers.merge(shop, from);
        assertTrue(office.page(page(into)).contains(code));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    /** Somebody who looks after customers and may not see sales, nor what can be spent. */
    private static Office withoutSales(String shop, String accountant) {
        var name = "w" + System.nanoTime();
        Books.run(shop, "insert into app_user (id, username, display_name, password_hash) select uuid_to_bin(uuid()), '" + name + "', 'Customers alone', password_hash from app_user where username = '" + accountant + "'");
        Books.run(shop, "insert into user_role (user_id, role) select id, 'ACCOUNTANT' from app_user where username = '" + name + "'");
        Books.run(shop, "insert into user_permission (user_id, permission, granted) select id, 'VIEW_SALES', false from app_user where username = '" + name + "'");
        return Office.signedIn(shop, name, "demo-" + accountant);
    }

    private static String page(String customer) {
        return "/office/customers/customer.xhtml?lang=en&id=" + customer;
    }

    private static com.completebytepos.till.SignedEntry load(TillClient till, String code, String holder) {
        var told = TenderText.load("GIFT_CARD", code, 35_000, TenderText.value("CASH", 35_000, null)).build().getJsonObject("value");
        return till.chained("value.load", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("value", Json.createObjectBuilder(told).add("holder", holder)));
    }
}
