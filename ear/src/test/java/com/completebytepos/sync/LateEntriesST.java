package com.completebytepos.sync;

import static com.completebytepos.sync.SignedSalesST.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes late is held against the entries around it: only what was missed closes a gap without a word. */
class LateEntriesST {
    private static final String STRANGE = "7".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aLateEntryThatIsNotTheOneThatWasMissedIsToldAsABrokenChain(String shop) {
        var till = TillClient.at(shop);
        var before = till.head();
        var missed = till.sale(new Sold(till.goods(2), 1_000));
        till.send(till.sale(new Sold(till.goods(4), 1_000)));
        var told = till.send(inPlaceOf(till, missed.counter(), before)).get(0);
        assertTrue(codes(told).containsAll(List.of("came-late", "chain-broken")), told.toString());
        assertEquals("{successor-differs}", detail(shop, till, missed.counter()));
        assertEquals(3, Books.number(shop, "select count(*) from processed_command where workstation_id = uuid_to_bin('" + till.workstationId() + "')"), "in the books all the same");
        assertEquals(0, Books.checks(shop).get("chains_have_no_gap.sql"), "told, so that the chain is explained");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aLateEntryThatFollowsAnotherOneIsToldAsABrokenChain(String shop) {
        var till = TillClient.at(shop);
        var second = till.sale(new Sold(till.goods(2), 1_000));
        var third = till.sale(new Sold(till.goods(3), 1_000));
        till.send(till.sale(new Sold(till.goods(4), 1_000)));
        assertTrue(codes(till.send(inPlaceOf(till, second.counter(), STRANGE)).get(0)).contains("chain-broken"));
        assertEquals("{predecessor-differs}", detail(shop, till, second.counter()));
        var told = till.send(inPlaceOf(till, third.counter(), STRANGE)).get(0);
        assertTrue(codes(told).contains("chain-broken"), told.toString());
        assertEquals("{predecessor-and-successor-differ}", detail(shop, till, third.counter()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theFirstOfAChainFollowsItsRegistrationAlsoWhenItComesLate(String shop) {
        var drawer = Books.text(shop, "select bin_to_uuid(till_id) from workstation where id = uuid_to_bin('" + TillClient.at(shop).workstationId() + "')");
        var honest = TillClient.beside(shop, drawer);
        var first = honest.sale(new Sold(honest.goods(2), 1_000));
        honest.send(honest.sale(new Sold(honest.goods(3), 1_000)));
        assertFalse(codes(honest.send(first).get(0)).contains("chain-broken"));
        var other = TillClient.beside(shop, drawer);
        other.sale(new Sold(other.goods(2), 1_000));
        other.send(other.sale(new Sold(other.goods(3), 1_000)));
        assertTrue(codes(other.send(inPlaceOf(other, 1, STRANGE)).get(0)).contains("chain-broken"));
        assertEquals("{predecessor-and-successor-differ}", detail(shop, other, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWasMissedComesInAnyOrderAndClosesTheGap(String shop) {
        var till = TillClient.at(shop);
        var second = till.sale(new Sold(till.goods(2), 1_000));
        var third = till.sale(new Sold(till.goods(3), 1_000));
        var fourth = till.sale(new Sold(till.goods(5), 1_000));
        till.send(till.sale(new Sold(till.goods(4), 1_000)));
        for (var late : List.of(third, second, fourth)) {
            var told = codes(till.send(late).get(0));
            assertTrue(told.contains("came-late"), told.toString());
            assertFalse(told.contains("chain-broken"), told.toString());
        }
        assertEquals(0, Books.checks(shop).get("chains_have_no_gap.sql"));
    }

    /** A server that was restored has lost what its till believes sent: it says where, and asks for nothing twice. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoComesBehindAGapIsToldWhereItBegins(String shop) {
        var till = TillClient.at(shop);
        long known = till.counter();
        var lost = List.of(till.sale(new Sold(till.goods(2), 1_000)), till.sale(new Sold(till.goods(3), 1_000)));
        var behind = till.sale(new Sold(till.goods(4), 1_000));
        assertEquals(known, till.send(behind).get(0).getJsonNumber("after").longValue());
        assertEquals(known, till.send(behind).get(0).getJsonNumber("after").longValue(), "whoever did not hear it hears it again");
        for (var one : lost) assertFalse(till.send(one).get(0).containsKey("after"));
        assertFalse(till.send(till.sale(new Sold(till.goods(5), 1_000))).get(0).containsKey("after"));
        assertEquals(0, Books.checks(shop).get("chains_have_no_gap.sql"));
    }

    /** As a restored copy of the browser would sign it: another sale, with the number of the one that is missing. */
    private static SignedEntry inPlaceOf(TillClient till, long counter, String previous) {
        var text = SaleText.of(List.of(new Sold(till.goods(6), 1_000)), till.taxes()).json(till.nextReceipt(), till.businessDay());
        return till.signed("sale", Ids.next().toString(), counter, previous, Instant.now(), Json.createObjectBuilder().add("sale", text));
    }

    private static String detail(String shop, TillClient till, long counter) {
        return Books.text(shop, "select detail from sync_report where code = 'chain-broken' and counter = " + counter + " and workstation_id = uuid_to_bin('" + till.workstationId() + "')");
    }
}
