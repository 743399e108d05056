package com.completebytepos.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.catalogue.Traits.Tracking;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rejection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What people type and scan about pieces, and what no line may say of them. */
class MarksTest {
    private static final Tracking BATCH = new Tracking(true, true, false);
    private static final Tracking EXPIRY = new Tracking(false, true, false);
    private static final Tracking SERIAL = new Tracking(false, false, true);
    private static final Tracking ALL = new Tracking(true, true, true);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void rowsAreReadAsTheGoodsAreTracked() {
        assertEquals(List.of(new Mark("L1", DAY, pieces(4), null), new Mark("L2", DAY, null, null)), Marks.read("M", "L1 2027-03-31 4\n L2;31/3/2027 \n\n", BATCH));
        assertEquals(List.of(new Mark(null, DAY, Quantity.ofThousandths(1_500), null)), Marks.read("M", "2027-3-31, 1.5", EXPIRY));
        assertEquals(List.of(Mark.ofSerial("S1"), Mark.ofSerial("S2"), Mark.ofSerial("S3")), Marks.read("M", "S1 S2\r\nS3", SERIAL));
        assertEquals(List.of(new Mark("L1", DAY, pieces(1), "S1")), Marks.read("M", "S1 L1 2027-03-31", ALL));
        assertEquals(List.of(new Mark("L1", DAY, null, null)), Marks.read("M", "L1 2027-03-31", new Tracking(true, false, false)));
        assertEquals(List.of(), Marks.read("M", " \n ", BATCH));
        assertEquals(List.of(), Marks.read("M", null, SERIAL));
    }

    @Test
    void aScannedCodeSaysItItself() {
        assertEquals(List.of(new Mark("AB-12", DAY, null, null)), Marks.read("M", "]C101061699902000131727033110AB-12", BATCH));
        assertEquals(List.of(new Mark(null, null, pieces(1), "SN9")), Marks.read("M", "(01)06169990200013(21)SN9", SERIAL));
    }

    @Test
    void whatIsNoDayAndNoQuantityIsToldWithTheGoods() {
        refused("expiry-shape", () -> Marks.read("M", "L1 2027-13-01", BATCH));
        refused("expiry-shape", () -> Marks.read("M", "L1 soon", BATCH));
        refused("quantity-shape", () -> Marks.read("M", "L1 2027-03-31 many", BATCH));
        refused("quantity-shape", () -> Marks.read("M", "L1 2027-03-31 0", BATCH));
        refused("quantity-shape", () -> Marks.read("M", "L1 2027-03-31 -2", BATCH));
    }

    @Test
    void whatArrivesIsWholeAndStillGood() {
        var rules = new MarkRules("M", BATCH);
        assertEquals(List.of(new Mark("L1", DAY, pieces(4), null), new Mark("L2", DAY, pieces(6), null)), rules.arriving(pieces(10), List.of(new Mark("L1", DAY, pieces(4), null), new Mark("L2", DAY, null, null)), TODAY));
        assertEquals(pieces(1), rules.arriving(pieces(1), List.of(new Mark("L1", TODAY, null, null)), TODAY).get(0).quantity(), "good until the day is over");
        refused("batch-missing", () -> rules.arriving(pieces(1), List.of(), TODAY));
        refused("batch-missing", () -> rules.arriving(pieces(1), List.of(new Mark(null, DAY, null, null)), TODAY));
        refused("expiry-missing", () -> rules.arriving(pieces(1), List.of(new Mark("L1", null, null, null)), TODAY));
        refused("expired", () -> rules.arriving(pieces(1), List.of(new Mark("L1", TODAY.minusDays(1), null, null)), TODAY));
        refused("expiry-shape", () -> rules.arriving(pieces(1), List.of(new Mark("L1", TODAY.plusYears(900), null, null)), TODAY));
        refused("batch-shape", () -> rules.arriving(pieces(1), List.of(new Mark("a batch", DAY, null, null)), TODAY));
        refused("batch-shape", () -> rules.arriving(pieces(1), List.of(new Mark("L\u202e1", DAY, null, null)), TODAY));
        refused("marks-sum", () -> rules.arriving(pieces(3), List.of(new Mark("L1", DAY, pieces(2), null)), TODAY));
        refused("marks-sum", () -> rules.arriving(pieces(3), List.of(new Mark("L1", DAY, pieces(3), null), new Mark("L2", DAY, null, null)), TODAY));
        refused("marks-sum", () -> rules.arriving(pieces(3), List.of(new Mark("L1", DAY, null, null), new Mark("L2", DAY, null, null)), TODAY));
        refused("batch-expires-otherwise", () -> rules.arriving(pieces(2), List.of(new Mark("L1", DAY, pieces(1), null), new Mark("L1", TODAY, pieces(1), null)), TODAY));
    }

    @Test
    void everyPieceHasOneSerial() {
        var rules = new MarkRules("M", SERIAL);
        assertEquals(2, rules.arriving(pieces(2), List.of(Mark.ofSerial("A"), Mark.ofSerial("a")), TODAY).size(), "case counts");
        refused("serials-missing", () -> rules.arriving(pieces(2), List.of(Mark.ofSerial("A")), TODAY));
        refused("serials-missing", () -> rules.arriving(pieces(1), List.of(Mark.ofSerial("A"), Mark.ofSerial("B")), TODAY));
        refused("serial-twice", () -> rules.arriving(pieces(2), List.of(Mark.ofSerial("A"), Mark.ofSerial("A")), TODAY));
        refused("serial-shape", () -> rules.arriving(pieces(1), List.of(Mark.ofSerial("A B")), TODAY));
        refused("whole-pieces", () -> rules.arriving(Quantity.ofThousandths(1_500), List.of(Mark.ofSerial("A")), TODAY));
        refused("too-many-serials", () -> rules.arriving(pieces(1_001), List.of(), TODAY));
        refused("serials-missing", () -> rules.leaving(pieces(1), List.of()));
        assertEquals(List.of(), new MarkRules("M", BATCH).leaving(pieces(1), List.of()));
    }

    @Test
    void whatWaitsWithADocumentIsReadAsItWasTold() {
        var told = List.of(new Mark("L1", DAY, pieces(4), null), new Mark(null, null, pieces(1), "S1"), new Mark("L2", null, null, null));
        assertEquals(told, Marks.ofKept(Marks.kept(told)));
        assertNull(Marks.kept(List.of()));
        assertEquals(List.of(), Marks.ofKept(null));
    }

    private static Quantity pieces(long count) {
        return Quantity.ofThousandths(count * 1000);
    }

    private static void refused(String code, Executable work) {
        var refused = assertThrows(Rejection.class, work);
        assertEquals("tracking." + code + " marks:M", refused.code() + " " + refused.field());
    }
}
