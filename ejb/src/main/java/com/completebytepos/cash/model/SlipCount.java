package com.completebytepos.cash.model;

import com.completebytepos.cash.CloseShift;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.tenders.TenderKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was told of slips, cheques, notes and vouchers, beside what should be there: what was there and is not told counts as nothing. */
public final class SlipCount {
    /** What one count may come to: the columns of the books hold far more. */
    private static final BigDecimal MOST = BigDecimal.valueOf(99_999_999_999_999L, 2);

    private final List<ShiftQueries.Slips> expected;
    private final Function<String, Optional<BigDecimal>> rates;
    private final List<Finding> findings;
    private final List<SettlementTender> rows = new ArrayList<>();

    private SlipCount(List<ShiftQueries.Slips> expected, Function<String, Optional<BigDecimal>> rates, List<Finding> findings) {
        this.expected = expected;
        this.rates = rates;
        this.findings = findings;
    }

    /** @param rates shillings for one unit of a currency, for notes no sale of the shift took */
    public static List<SettlementTender> of(List<CloseShift.Counted> told, List<ShiftQueries.Slips> expected, Function<String, Optional<BigDecimal>> rates, List<Finding> findings) {
        var count = new SlipCount(expected, rates, findings);
        var seen = new HashSet<String>();
        for (var one : told) {
            if (one.kind().equals(TenderKind.CASH.name())) continue;
            if (!count.isPossible(one) || !seen.add(key(one.kind(), one.currency()))) findings.add(Finding.of("count-tender-unknown", one.kind() + " " + one.amount()));
            else count.take(one);
        }
        for (var slips : expected) if (seen.add(key(slips.kind(), slips.currency()))) count.add(slips.kind(), slips.currency(), Money.ZERO, slips.foreign() == null ? null : BigDecimal.ZERO.setScale(2));
        return count.rows;
    }

    /** Notes of which no sale said what they are count as shillings, where there are any. */
    private boolean isPossible(CloseShift.Counted one) {
        var kind = TenderKind.of(one.kind()).filter(TenderKind::leavesSlip);
        boolean foreign = one.currency() != null && one.currency().matches("[A-Z]{3}") && one.foreign() != null;
        boolean unnamed = one.currency() == null && one.foreign() == null && slips(one.kind(), null).isPresent();
        return kind.isPresent() && (kind.get() == TenderKind.FOREIGN_CASH ? foreign || unnamed : one.currency() == null);
    }

    private void take(CloseShift.Counted one) {
        boolean negative = one.amount().isNegative() || one.foreign() != null && one.foreign() < 0;
        if (negative) findings.add(Finding.of("count-out-of-range", one.kind() + " " + one.amount()));
        var foreign = one.currency() == null ? null : BigDecimal.valueOf(negative ? 0 : one.foreign(), 2);
        var counted = negative ? BigDecimal.ZERO : foreign == null ? one.amount().toBigDecimal() : worth(one, foreign);
        boolean beyond = counted.compareTo(MOST) > 0;
        if (beyond) findings.add(Finding.of("count-out-of-range", one.kind() + " " + one.currency() + " " + foreign));
        add(one.kind(), one.currency(), beyond ? Money.ZERO : Money.of(counted), foreign);
    }

    /** Notes are worth what they were taken for, on the whole; those nobody took, what they are worth today. */
    private BigDecimal worth(CloseShift.Counted one, BigDecimal foreign) {
        var taken = slips(one.kind(), one.currency());
        if (taken.isPresent() && taken.get().foreign().signum() > 0) {
            return foreign.multiply(taken.get().given().toBigDecimal()).divide(taken.get().foreign(), 2, RoundingMode.HALF_UP);
        }
        return rates.apply(one.currency()).map(rate -> foreign.multiply(rate).setScale(2, RoundingMode.HALF_UP)).orElse(one.amount().toBigDecimal());
    }

    private void add(String kind, String currency, Money counted, BigDecimal foreign) {
        rows.add(new SettlementTender(kind, currency == null ? "" : currency, counted, slips(kind, currency).map(ShiftQueries.Slips::given).orElse(Money.ZERO), foreign));
    }

    private Optional<ShiftQueries.Slips> slips(String kind, String currency) {
        return expected.stream().filter(one -> key(one.kind(), one.currency()).equals(key(kind, currency))).findFirst();
    }

    private static String key(String kind, String currency) {
        return kind + " " + (currency == null ? "" : currency);
    }
}
