package com.completebytepos.collecting;

import static com.completebytepos.collecting.Deeds.back;
import static com.completebytepos.collecting.Deeds.handOver;
import static com.completebytepos.collecting.Deeds.line;
import static com.completebytepos.collecting.Deeds.refused;
import static com.completebytepos.collecting.Shelves.CHAIN;
import static com.completebytepos.collecting.Shelves.id;
import static com.completebytepos.collecting.Shelves.onHand;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handing over and taking back cross each other, answers are lost, clocks are wrong, branches close. */
class CollectionsCrossST {
    private final TillClient here = TillClient.at(CHAIN, 0, 0);
    private final TillClient there = TillClient.at(CHAIN, 1, 0);

    @AfterEach
    void everyBookAddsUp() {
        assertEquals(List.of(), Buyers.broken(CHAIN));
    }

    @Test
    void whatIsBeingTakenBackIsNotHandedOverAndWhatWasIsFound() {
        var goods = goods(6);
        var text = SaleText.of(List.of(line(goods, 1_000, there.branchId())), here.taxes());
        var sale = here.sale(text);
        here.send(sale);
        var number = here.lastReceipt();
        var hold = Json.createObjectBuilder().add("id", Ids.next().toString()).add("lines", Json.createArrayBuilder().add(Json.createObjectBuilder().add("line", 1).add("quantity", 1_000))).build().toString();
        assertEquals(200, Api.post(CHAIN, "returns/" + number + "/holds", here.token(), hold).status());
        assertEquals("urn:problem:collecting:being-given-back", refused(handOver(there, number, Ids.next().toString())));
        Books.run(CHAIN, "delete from return_hold where sale_id = " + id(sale.id()));
        var away = Instant.now();
        assertEquals(200, handOver(there, number, Ids.next().toString()).status());
        long shelf = onHand(here, goods);
        assertEquals(List.of("collected-after-return"), back(here, sale, text, 0, 1_000, new Deeds.When(away.minusSeconds(1), true)));
        assertEquals(shelf, onHand(here, goods), "nobody brought anything");
    }

    @Test
    void whatATillWithASlowClockBringsBackAtOnceWasCollectedBefore() {
        var goods = goods(6);
        var text = SaleText.of(List.of(line(goods, 1_000, there.branchId())), here.taxes());
        var sale = here.sale(text);
        here.send(sale);
        assertEquals(200, handOver(there, here.lastReceipt(), Ids.next().toString()).status());
        long shelf = onHand(here, goods);
        assertEquals(List.of(), back(here, sale, text, 0, 1_000, Instant.now().minusSeconds(30)));
        assertEquals(shelf + 1_000, onHand(here, goods), "it lies on the shelf where it was brought");
    }

    @Test
    void anAnswerThatWasLostIsGivenAgainAlsoWhereNoLinesAreNamedAndOneWasGoneBefore() {
        var goods = goods(5);
        here.send(here.sale(SaleText.of(List.of(line(goods, 1_000, there.branchId()), line(goods(6), 1_000, there.branchId())), here.taxes())));
        var number = here.lastReceipt();
        var first = Json.createObjectBuilder().add("cashier", there.cashier()).add("claim", Ids.next().toString()).add("lines", Json.createArrayBuilder().add(1)).build().toString();
        assertEquals(200, Api.post(CHAIN, "collections/" + number + "/hand-over", there.token(), first).status(), "the first line waits no more");
        var claim = Ids.next().toString();
        assertEquals(200, handOver(there, number, claim).status());
        assertEquals(200, handOver(there, number, claim).status(), "the same attempt is answered again");
        assertEquals(409, handOver(there, number, Ids.next().toString()).status());
    }

    @Test
    void inABranchThatIsClosedNothingIsCollected() {
        var goods = goods(7);
        long shelf = onHand(here, goods);
        Books.run(CHAIN, "update branch set active = false where id = " + id(there.branchId()));
        try {
            assertEquals(List.of("collect-not-possible"), Buyers.codes(here, here.sale(SaleText.of(List.of(line(goods, 1_000, there.branchId())), here.taxes()))));
        } finally {
            Books.run(CHAIN, "update branch set active = true where id = " + id(there.branchId()));
        }
        assertEquals(shelf - 1_000, onHand(here, goods), "it left the shelf of the branch that sold it");
    }

    private Goods goods(int at) {
        return Deeds.goods(here, there, at);
    }
}
