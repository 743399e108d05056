package com.completebytepos.storedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shop keeps for a customer stands on the customer's page, and nowhere else's. */
class KeptForACustomerST {

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
        Buyers.merge(shop, from);
        assertTrue(office.page(page(into)).contains(code));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    private static String page(String customer) {
        return "/office/customers/customer.xhtml?lang=en&id=" + customer;
    }

    private static com.completebytepos.till.SignedEntry load(TillClient till, String code, String holder) {
        var told = TenderText.load("GIFT_CARD", code, 35_000, TenderText.value("CASH", 35_000, null)).build().getJsonObject("value");
        return till.chained("value.load", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("value", Json.createObjectBuilder(told).add("holder", holder)));
    }
}
