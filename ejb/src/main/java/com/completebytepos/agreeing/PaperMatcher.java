package com.completebytepos.agreeing;

import com.completebytepos.agreeing.PaperLine.Claim;
import com.completebytepos.agreeing.PaperLine.Difference;
import com.completebytepos.agreeing.PaperLine.Here;
import com.completebytepos.agreeing.PaperLine.Paper;
import com.completebytepos.agreeing.PaperLine.There;
import com.completebytepos.agreeing.PaperLine.Verdict;
import com.completebytepos.agreeing.PaperLine.What;
import com.completebytepos.agreeing.PaperLine.Whose;
import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.AnswerState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds to each paper of ours the purchase KRA lists: of the same PIN by the invoice's number, the same amount before another; what nobody invoiced yet by its amount and day. Each once.
 * What was rejected at KRA is nobody's any more.
 */
final class PaperMatcher {
    private static final long A_SHILLING = 100;
    /** Lines are rounded one by one on both sides. */
    private static final long CENTS = 5;
    private static final int DAYS_BEFORE = 31;
    private static final int DAYS_AFTER = 62;

    /** {@code buyerPin} the PIN the paper carries, null for none; {@code here} without an invoice: goods nobody invoiced. */
    record Own(Whose whose, Here here, String buyerPin) {
        Money total() {
            return here.invoice() == null ? here.receipt().total() : here.invoice().total();
        }

        LocalDate day() {
            return here.invoice() == null ? here.receipt().day() : here.invoice().day();
        }

        Money vat() {
            return here.invoice() == null ? here.receipt().vat() : here.invoice().vat();
        }
    }

    record Told(Whose whose, There there) {
    }

    /** {@code pin} the shop's own, null where it has none; {@code months} to claim input VAT in, from the day of the invoice. */
    record Law(String pin, int months, LocalDate today) {
    }

    private final Law law;
    private final List<PaperLine> lines = new ArrayList<>();

    PaperMatcher(Law law) {
        this.law = law;
    }

    /** Newest first. */
    List<PaperLine> match(List<Own> own, List<Told> told) {
        var sellers = own.stream().filter(o -> o.whose().pin() != null).collect(Collectors.groupingBy(o -> o.whose().pin()));
        told.stream().filter(t -> t.there().state() != AnswerState.REJECTED).collect(Collectors.groupingBy(t -> t.whose().pin(), LinkedHashMap::new, Collectors.toList()))
                .forEach((pin, theirs) -> ofOneSeller(sellers.containsKey(pin) ? sellers.remove(pin) : List.of(), theirs));
        sellers.values().forEach(alone -> alone.forEach(o -> lines.add(line(o, null))));
        own.stream().filter(o -> o.whose().pin() == null).forEach(o -> lines.add(line(o, null)));
        told.stream().filter(t -> t.there().state() == AnswerState.REJECTED).forEach(t -> lines.add(line(t)));
        lines.sort(Comparator.comparing(PaperLine::day).reversed().thenComparing(line -> String.valueOf(line.whose().name())).thenComparing(line -> String.valueOf(line.number())));
        return lines;
    }

    private void ofOneSeller(List<Own> own, List<Told> told) {
        var here = new LinkedHashSet<>(own);
        var there = new LinkedHashSet<>(told);
        pair(here, there, (o, t) -> isNumbered(o, t) && near(o.total(), t.there().total(), CENTS));
        pair(here, there, PaperMatcher::isNumbered);
        pair(here, there, PaperMatcher::couldBeInvoiced);
        here.forEach(o -> lines.add(line(o, null)));
        there.forEach(t -> lines.add(line(t)));
    }

    private void pair(Set<Own> here, Set<Told> there, BiPredicate<Own, Told> fits) {
        for (var t : List.copyOf(there)) {
            var found = here.stream().filter(o -> o.total().isNegative() == t.there().total().isNegative() && fits.test(o, t)).findFirst().orElse(null);
            if (found == null) continue;
            here.remove(found);
            there.remove(t);
            lines.add(line(found, t.there()));
        }
    }

    /** Suppliers write INV-0055 or INV/2026/055 where KRA has 55; KRA's own number ends in it. */
    private static boolean isNumbered(Own own, Told told) {
        if (own.here().invoice() == null) return false;
        var number = String.valueOf(told.there().number());
        return number.equals(digits(own.here().invoice().number())) || number.equals(last(own.here().invoice().number())) || own.here().cuInvoice() != null && number.equals(last(own.here().cuInvoice()));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "").replaceFirst("^0+(?=.)", "");
    }

    private static String last(String text) {
        return digits(text.replaceFirst("\\D+$", "").replaceFirst("^.*\\D", ""));
    }

    private static boolean couldBeInvoiced(Own own, Told told) {
        if (own.here().invoice() != null) return false;
        return (near(own.total(), told.there().total(), A_SHILLING) || near(own.here().asItCame().total(), told.there().total(), A_SHILLING))
                && !own.day().isBefore(told.there().soldOn().minusDays(DAYS_BEFORE)) && !own.day().isAfter(told.there().soldOn().plusDays(DAYS_AFTER));
    }

    private PaperLine line(Told told) {
        var there = told.there();
        return new PaperLine(told.whose(), String.valueOf(there.number()), there.soldOn(), Here.NOTHING, there, Verdict.ONLY_THERE, List.of(), claim(there.state() == AnswerState.REJECTED ? Money.ZERO : there.tax(), there.soldOn()));
    }

    private PaperLine line(Own own, There there) {
        var differences = differences(own, there);
        var verdict = there == null ? Verdict.ONLY_HERE : differences.isEmpty() ? Verdict.MATCHED : Verdict.DIFFERS;
        var number = own.here().invoice() == null ? own.here().receipt().number() : own.here().invoice().number();
        return new PaperLine(own.whose(), number, own.day(), own.here(), there, verdict, differences, claim(own.vat(), own.day()));
    }

    private List<Difference> differences(Own own, There there) {
        var found = new ArrayList<Difference>();
        var invoice = own.here().invoice();
        var receipt = own.here().receipt();
        if (own.here().order() != null && receipt != null) compare(found, What.ORDER_NET, own.here().order().net(), own.here().asItCame().net(), A_SHILLING);
        if (invoice == null) found.add(new Difference(What.NO_INVOICE, receipt.total().toString(), ""));
        else if (!invoice.net().isNegative()) againstReceipt(found, receipt, invoice);
        if (invoice != null && invoice.vat().cents() > 0 && (law.pin() == null || !law.pin().equals(own.buyerPin()))) found.add(new Difference(What.BUYER_PIN, text(law.pin()), text(own.buyerPin())));
        if (invoice == null || there == null) return found;
        compare(found, What.KRA_TOTAL, invoice.total(), there.total(), CENTS);
        compare(found, What.KRA_TAX, invoice.vat(), there.tax(), CENTS);
        return found;
    }

    private static void againstReceipt(List<Difference> found, Paper receipt, Paper invoice) {
        if (receipt == null) {
            found.add(new Difference(What.NO_RECEIPT, "", invoice.total().toString()));
            return;
        }
        compare(found, What.RECEIPT_NET, receipt.net(), invoice.net(), A_SHILLING);
        compare(found, What.RECEIPT_VAT, receipt.vat(), invoice.vat(), A_SHILLING);
    }

    private static void compare(List<Difference> found, What what, Money ours, Money theirs, long within) {
        if (!near(ours, theirs, within)) found.add(new Difference(what, ours.toString(), theirs.toString()));
    }

    /** A supplier invoices what came and credits what went back, or invoices what stayed. @return what stayed where the invoice is of that */
    static Paper invoicedOf(Paper came, Paper stayed, Paper invoice) {
        boolean whole = near(came.net(), invoice.net(), A_SHILLING) && near(came.vat(), invoice.vat(), A_SHILLING);
        return !whole && near(stayed.net(), invoice.net(), A_SHILLING) && near(stayed.vat(), invoice.vat(), A_SHILLING) ? stayed : came;
    }

    private static boolean near(Money one, Money other, long within) {
        return Math.abs(one.cents() - other.cents()) <= within;
    }

    private Claim claim(Money vat, LocalDate from) {
        var until = from.plusMonths(law.months());
        return new Claim(vat, until, ChronoUnit.DAYS.between(law.today(), until));
    }

    private static String text(String told) {
        return told == null ? "" : told;
    }
}
