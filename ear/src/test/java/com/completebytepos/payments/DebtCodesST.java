package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SignedEntry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed code that is to pay a debt is looked up like one that is to pay goods, or a colleague says yes. */
class DebtCodesST {
    private static final long CENTS = 50_000;

    @AfterEach
    void never() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "update counter_limits set code_limit = null, claim_limit = null");
            LookedUpFirstST.typedInAFormerShift(shop, "code like 'UV%'");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCodeTheProviderKnowsPaysTheDebtItWasLookedUpFor(String shop) {
        LookedUpFirstST.limit(shop, "1.00");
        var till = MobileTill.at(shop);
        var customer = Buyers.added(shop, till.till(), "Owes");
        var id = Ids.next().toString();
        var code = LookedUpFirstST.paidUnheard(shop, CENTS);
        var payment = LookedUpFirstST.typed(till, id, code, CENTS).body().getString("id");
        till.await(payment, "PAID", Duration.ofSeconds(30));
        assertEquals(List.of("settled-beyond-owed"), Buyers.codes(till.till(), settled(till, customer, id, false, MobileTill.tender(CENTS, payment, code), null)));
        assertEquals(id, Books.text(shop, "select bin_to_uuid(sale_id) from payment_use where line_no = 1 and payment_id = uuid_to_bin('" + payment + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDebtPaidByACodeNobodyLookedUpIsFound(String shop) {
        LookedUpFirstST.limit(shop, "1.00");
        var till = MobileTill.at(shop);
        LookedUpFirstST.typedInAFormerShift(shop, "cashier_id = uuid_to_bin('" + till.till().cashier() + "')");
        var customer = Buyers.added(shop, till.till(), "Owes");
        assertEquals(List.of("payment-to-verify", "code-not-looked-up", "settled-beyond-owed"), byCode(till, customer, false, false));
        assertEquals(List.of("payment-to-verify", "settled-beyond-owed"), byCode(till, customer, true, false), "a colleague said yes");
        assertEquals(List.of("payment-to-verify", "settled-beyond-owed"), byCode(till, customer, false, true), "without network nobody could be asked");
        assertEquals(1, Books.number(shop, "select count(*) from approval where action = 'TYPED_CODE' and kind = 'account.settle' and approver_id = uuid_to_bin('" + till.till().supervisor() + "')"));
        LookedUpFirstST.limit(shop, "99999.00");
        assertEquals(List.of("payment-to-verify", "settled-beyond-owed"), byCode(till, customer, false, false), "little money");
    }

    private static List<String> byCode(MobileTill till, String customer, boolean approved, boolean offline) {
        var code = Simulator.freshCode("UV");
        return Buyers.codes(till.till(), settled(till, customer, Ids.next().toString(), offline, MobileTill.tender(CENTS, null, code), approved ? code : null));
    }

    private static SignedEntry settled(MobileTill till, String customer, String id, boolean offline, JsonObject tender, String approved) {
        var told = Json.createObjectBuilder().add("customer", customer).add("number", "D-" + id.substring(24)).add("amount", CENTS).add("tenders", Json.createArrayBuilder().add(tender)).add("offline", offline);
        var content = Json.createObjectBuilder().add("settle", told);
        if (approved != null) content.add("approvals", Json.createArrayBuilder().add(DayText.approval("TYPED_CODE", till.till().supervisor(), approved + ": Known customer")));
        return till.till().chained("account.settle", id, Instant.now(), content);
    }
}
