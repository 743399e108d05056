package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.InputVatMonth.Line;
import com.completebytepos.taxbooks.InputVatMonth.Part;
import com.completebytepos.taxbooks.InputVatMonth.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Finds to each purchase KRA was told of the goods receipt it belongs to: of the same seller, by the invoice's number, else by the most lines that
 * agree; each receipt once. A credit note belongs to no receipt and takes its tax back whatever came. Then line by line, by the goods a person named, else by quantity and amount.
 */
final class PurchaseMatcher {
    private static final BigDecimal CENTS = new BigDecimal("0.05");
    private static final BigDecimal PIECES = new BigDecimal("0.005");
    private static final int DAYS_BEFORE = 31;
    private static final int DAYS_AFTER = 62;

    /** {@code skuId} null until a person said which of our goods it is. */
    record ToldLine(String name, BigDecimal quantity, Money tax, Money total, UUID skuId) {
        boolean isCredit() {
            return total.cents() < 0;
        }
    }

    record Purchase(PurchaseRow.Seller seller, LocalDate soldOn, List<ToldLine> lines) {
    }

    /** {@code price} without VAT, {@code rate} in hundredths of a percent. */
    record CameLine(String name, UUID skuId, BigDecimal quantity, BigDecimal price, int rate) {
        Money gross() {
            return Money.of(quantity.multiply(price).multiply(BigDecimal.valueOf(10_000L + rate)).divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP));
        }
    }

    /** {@code invoices}: the numbers on the supplier's invoices for it, parted by commas; null for none yet. */
    record Receipt(UUID id, String number, String sellerPin, LocalDate day, String invoices, List<CameLine> lines) {
    }

    record Match(Receipt receipt, List<Line> lines) {
        Verdict verdict() {
            if (lines.stream().allMatch(l -> l.verdict() == Verdict.AGREES)) return Verdict.AGREES;
            return receipt == null ? Verdict.NOT_RECEIVED : Verdict.DIFFERS;
        }
    }

    private final List<Receipt> receipts;
    private final Set<UUID> taken = new HashSet<>();

    PurchaseMatcher(List<Receipt> receipts) {
        this.receipts = receipts;
    }

    /** In this order: who has the number of its invoice on a receipt chooses before all others, then whoever was first. */
    List<Match> match(List<Purchase> told) {
        var found = new Receipt[told.size()];
        for (boolean numbered : new boolean[] {true, false}) {
            for (int i = 0; i < found.length; i++) if (found[i] == null) found[i] = best(told.get(i), numbered);
        }
        return IntStream.range(0, found.length).mapToObj(i -> new Match(found[i], pair(told.get(i).lines(), found[i] == null ? List.of() : found[i].lines()))).toList();
    }

    private Receipt best(Purchase told, boolean numbered) {
        if (told.lines().stream().anyMatch(ToldLine::isCredit)) return null;
        Receipt best = null;
        long most = numbered ? -1 : 0;
        for (var receipt : receipts) {
            if (!receipt.sellerPin().equals(told.seller().pin()) || taken.contains(receipt.id()) || numbered && !isNumbered(receipt, told.seller().invoiceNumber())) continue;
            if (receipt.day().isBefore(told.soldOn().minusDays(DAYS_BEFORE)) || receipt.day().isAfter(told.soldOn().plusDays(DAYS_AFTER))) continue;
            long agreeing = pair(told.lines(), receipt.lines()).stream().filter(l -> l.verdict() == Verdict.AGREES).count();
            if (agreeing > most) {
                most = agreeing;
                best = receipt;
            }
        }
        if (best != null) taken.add(best.id());
        return best;
    }

    /** Suppliers write INV-0055 where KRA has 55. */
    private static boolean isNumbered(Receipt receipt, long number) {
        return receipt.invoices() != null && Arrays.stream(receipt.invoices().split(",")).map(text -> text.replaceAll("\\D", "").replaceFirst("^0+", "")).anyMatch(String.valueOf(number)::equals);
    }

    private static List<Line> pair(List<ToldLine> told, List<CameLine> came) {
        var left = new ArrayList<>(came);
        var lines = new ArrayList<Line>();
        for (var one : told) {
            if (one.isCredit()) {
                lines.add(new Line(new Part(one.name(), one.quantity(), one.total()), null, one.tax(), Verdict.AGREES));
                continue;
            }
            var found = left.stream().filter(c -> one.skuId() == null ? agrees(one, c) : one.skuId().equals(c.skuId())).findFirst().orElse(null);
            left.remove(found);
            var verdict = found == null ? Verdict.NOT_RECEIVED : agrees(one, found) ? Verdict.AGREES : Verdict.DIFFERS;
            lines.add(new Line(new Part(one.name(), one.quantity(), one.total()), found == null ? null : part(found), one.tax(), verdict));
        }
        left.forEach(c -> lines.add(new Line(null, part(c), Money.ZERO, Verdict.NOT_TOLD)));
        return lines;
    }

    private static Part part(CameLine came) {
        return new Part(came.name(), came.quantity(), came.gross());
    }

    private static boolean agrees(ToldLine told, CameLine came) {
        return told.quantity().subtract(came.quantity()).abs().compareTo(PIECES) <= 0 && told.total().toBigDecimal().subtract(came.gross().toBigDecimal()).abs().compareTo(CENTS) <= 0;
    }
}
