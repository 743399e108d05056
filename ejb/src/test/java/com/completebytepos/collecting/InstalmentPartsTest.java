package com.completebytepos.collecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.collecting.model.LayawayLine;
import com.completebytepos.collecting.model.LayawayPayment;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.SaleCompleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstalmentPartsTest {
    private static final UUID LAYAWAY = Ids.next();

    @Test
    void everyLetterIsPaidInItsShareAndTheLastInstalmentEndsThemAll() {
        var lines = List.of(line(1, "B", 10_000), line(2, "C", 5_001));
        assertEquals(Map.of("B", Money.ofCents(2_000), "C", Money.ofCents(1_000)), InstalmentParts.of(lines, List.of(), Money.ofCents(3_000)));
        var paid = List.of(payment("B", 2_000), payment("C", 1_000));
        assertEquals(Map.of("B", Money.ofCents(8_000), "C", Money.ofCents(4_001)), InstalmentParts.of(lines, paid, Money.ofCents(12_001)));
    }

    @Test
    void whatWasGivenBackIsOpenAgainAndOneCentIsPaidOnce() {
        var back = payment("B", 1_000);
        back.giveBack(Money.ofCents(400));
        assertEquals(Map.of("B", Money.ofCents(9_400)), InstalmentParts.of(List.of(line(1, "B", 10_000)), List.of(back), Money.ofCents(9_400)));
        assertEquals(1, InstalmentParts.of(List.of(line(1, "A", 3), line(2, "B", 3)), List.of(), Money.ofCents(1)).size());
    }

    @Test
    void anyInstalmentsEndEveryLetterToTheCent() {
        var random = new Random(121);
        for (int round = 0; round < 500; round++) {
            var lines = new ArrayList<LayawayLine>();
            var wanted = new TreeMap<String, Long>();
            for (int at = 1; at <= 1 + random.nextInt(5); at++) {
                var letter = String.valueOf("ABCDE".charAt(random.nextInt(5)));
                long total = 1 + random.nextInt(2_000_000);
                lines.add(line(at, letter, total));
                wanted.merge(letter, total, Long::sum);
            }
            assertEquals(wanted, paidOff(lines, wanted.values().stream().mapToLong(Long::longValue).sum(), random));
        }
    }

    private static Map<String, Long> paidOff(List<LayawayLine> lines, long rest, Random random) {
        var paid = new ArrayList<LayawayPayment>();
        var sums = new TreeMap<String, Long>();
        while (rest > 0) {
            long amount = random.nextInt(4) == 0 ? rest : 1 + random.nextLong(rest);
            var parts = InstalmentParts.of(lines, paid, Money.ofCents(amount));
            assertEquals(amount, parts.values().stream().mapToLong(Money::cents).sum());
            parts.forEach((letter, part) -> {
                paid.add(payment(letter, part.cents()));
                sums.merge(letter, part.cents(), Long::sum);
            });
            rest -= amount;
        }
        return sums;
    }

    private static LayawayLine line(int number, String letter, long cents) {
        return new LayawayLine(new LayawayLine.Key(LAYAWAY, number), Ids.next(), new LayawayLine.What(Ids.next(), "Sofa", "EA", Quantity.ofThousandths(1_000), letter, Money.ofCents(cents)), Quantity.ofThousandths(1_000));
    }

    private static LayawayPayment payment(String letter, long cents) {
        var sale = new SaleCompleted(Ids.next(), Ids.next(), Ids.next(), null, Instant.EPOCH, "MA-01-000001", Money.ofCents(cents), List.of(), List.of(), new ArrayList<>());
        return new LayawayPayment(sale, new SaleCompleted.Instalment(1, LAYAWAY, letter, Money.ofCents(cents)));
    }
}
