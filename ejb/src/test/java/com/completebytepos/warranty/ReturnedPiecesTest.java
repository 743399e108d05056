package com.completebytepos.warranty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.warranty.model.SoldPiece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What comes back is what this line sold and did not get back yet; anything else is said. */
class ReturnedPiecesTest {
    private static final UUID SKU = Ids.next();

    @Test
    void thePieceThatWasToldComesBackAndNoOther() {
        var sold = pieces("A", "B", "C");
        assertEquals("B ", back(sold, 3, 0, 1, "B"));
        take(sold, "B");
        assertEquals(" return-serial-unsold:B", back(sold, 3, 1, 1, "B"), "it is back already");
        assertEquals(" return-serial-unsold:X", back(sold, 3, 1, 1, "X"), "of another receipt");
        assertEquals("A,C ", back(sold, 3, 1, 2, "C", "A", "A"));
    }

    @Test
    void whatWasNotToldIsPlainOnlyWhereAllThatIsLeftComesBack() {
        var sold = pieces("A", "B");
        assertEquals("A,B ", back(sold, 2, 0, 2));
        assertEquals(" return-serial-untold:0 / 1", back(sold, 2, 0, 1));
        take(sold, "A");
        assertEquals("B ", back(sold, 2, 1, 1));
        assertEquals("A return-serial-untold:1 / 2", back(pieces("A", "B"), 2, 0, 2, "A"));
    }

    @Test
    void aCartonBringsBackTheSerialsOfAllItHolds() {
        assertEquals("A,B,C ", back(pieces("A", "B", "C"), 1, 0, 1, "A", "B", "C"));
        assertEquals("A,B return-serial-untold:2 / 3", back(pieces("A", "B", "C"), 1, 0, 1, "A", "B"));
    }

    @Test
    void goodsWithoutSerialsComeBackInTheShareOfTheirLine() {
        var rest = new SoldPiece(sale(), goods(List.of(), 4_000), 1, null, Quantity.ofThousandths(4_000), null);
        assertEquals(List.of(1_000L), List.copyOf(ReturnedPieces.of(List.of(rest), List.of(), coming(4, 1, 1), Instant.EPOCH).pieces().values()));
        rest.cameBack(9_000, event());
        assertEquals("4", rest.returned().toString(), "never more than was sold");
    }

    @Test
    void whatTwoReceiptsSoldComesBackOnce() {
        var first = pieceSold(1);
        var second = pieceSold(2);
        first.cameBack(1_000, backAt(3));
        assertEquals(" return-serial-twice:A", twice(second, first, 4, "A"), "told");
        assertEquals(" return-serial-twice:A", twice(second, first, 4), "not told, and plain");
        assertEquals("A ", twice(pieceSold(4), first, 5, "A"), "sold again after it was back");
        second.cameBack(1_000, backAt(9));
        assertEquals(" return-serial-twice:A", twice(pieceSold(1), second, 10, "A"), "the first receipt comes second");
        var again = pieceSold(5);
        again.cameBack(1_000, backAt(6));
        assertEquals("A ", twice(pieceSold(1), again, 4, "A"), "back before it was sold again, told later");
    }

    private static String twice(SoldPiece mine, SoldPiece other, long at, String... told) {
        var taken = ReturnedPieces.of(List.of(mine), List.of(other, mine), coming(1, 0, 1, told), Instant.ofEpochSecond(at));
        return taken.pieces().keySet().stream().map(SoldPiece::serial).collect(Collectors.joining(",")) + " " + taken.findings().stream().filter(f -> told.length > 0 || !f.code().endsWith("untold")).map(f -> f.code() + ":" + f.detail()).findFirst().orElse("");
    }

    private static SoldPiece pieceSold(long at) {
        var sale = new SaleCompleted(Ids.next(), Ids.next(), Ids.next(), null, Instant.ofEpochSecond(at), "MA-01-000001", Money.ZERO, List.of(), List.of(), new ArrayList<>());
        return new SoldPiece(sale, goods(List.of("A"), 1_000), 1, "A", Quantity.ofThousandths(1_000), null);
    }

    private static Returns.GoodsReturned backAt(long at) {
        return new Returns.GoodsReturned(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Instant.ofEpochSecond(at), false, Money.ZERO, "OTHER", List.of(), List.of(), new ArrayList<>());
    }

    private static String back(List<SoldPiece> sold, long ofLine, long before, long now, String... told) {
        var taken = ReturnedPieces.of(sold, List.of(), coming(ofLine, before, now, told), Instant.EPOCH);
        return taken.pieces().keySet().stream().map(SoldPiece::serial).sorted().collect(Collectors.joining(",")) + " " + taken.findings().stream().map(f -> f.code() + ":" + f.detail()).collect(Collectors.joining(" "));
    }

    private static void take(List<SoldPiece> sold, String serial) {
        sold.stream().filter(one -> one.serial().equals(serial)).forEach(one -> one.cameBack(1_000, event()));
    }

    private static List<SoldPiece> pieces(String... serials) {
        var all = new ArrayList<SoldPiece>();
        for (var serial : serials) all.add(new SoldPiece(sale(), goods(List.of(serials), serials.length * 1_000L), all.size() + 1, serial, Quantity.ofThousandths(1_000), null));
        return all;
    }

    private static Returns.GoodsReturned.Goods coming(long ofLine, long before, long now, String... told) {
        return new Returns.GoodsReturned.Goods(1, 1, SKU, "EA", Quantity.ofThousandths(now * 1_000), Quantity.ofThousandths(before * 1_000), Quantity.ofThousandths(ofLine * 1_000), false, false, List.of(told));
    }

    private static SaleCompleted.Goods goods(List<String> serials, long thousandths) {
        return new SaleCompleted.Goods(1, 0, SKU, Quantity.ofThousandths(thousandths), null, serials, null);
    }

    private static SaleCompleted sale() {
        return new SaleCompleted(Ids.next(), Ids.next(), Ids.next(), null, Instant.EPOCH, "MA-01-000001", Money.ZERO, List.of(), List.of(), new ArrayList<>());
    }

    private static Returns.GoodsReturned event() {
        return new Returns.GoodsReturned(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Instant.EPOCH, false, Money.ZERO, "OTHER", List.of(), List.of(), new ArrayList<>());
    }
}
