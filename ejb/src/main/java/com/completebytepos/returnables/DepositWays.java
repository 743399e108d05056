package com.completebytepos.returnables;

import com.completebytepos.kernel.Money;
import com.completebytepos.tenders.TenderKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By which ways a deposit goes back: a debt is owed no more, what a card, a voucher or points paid is store credit, all else is money. The till reckons alike. */
final class DepositWays {
    static final String ON_ACCOUNT = TenderKind.ON_ACCOUNT.name();
    static final String CREDIT = TenderKind.STORE_CREDIT.name();
    static final String CASH = TenderKind.CASH.name();
    /** In the order they are less when store credit went back. */
    private static final List<String> VALUES = List.of(TenderKind.GIFT_CARD.name(), TenderKind.VOUCHER.name(), CREDIT, TenderKind.POINTS.name());

    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(VALUES::indexOf).thenComparing(kind -> !CASH.equals(kind)).thenComparing(Comparator.naturalOrder());

    private DepositWays() {
    }

    static String of(String kind) {
        return ON_ACCOUNT.equals(kind) ? ON_ACCOUNT : VALUES.contains(kind) ? CREDIT : CASH;
    }

    /**
     * Of each kind that paid for the deposit of a sale, what can still go back by it: what was owed or promised, less what went back so; of money what the pieces still out are worth
     * beyond that, and notes went back first.
     */
    static Map<String, Money> left(SaleDeposits.OfSale sale) {
        var left = new TreeMap<>(sale.paid());
        sale.back().forEach((way, gone) -> less(left, way, gone));
        var out = sale.worth().minus(sum(left, ON_ACCOUNT)).minus(sum(left, CREDIT));
        less(left, CASH, sum(left, CASH).minus(out.isNegative() ? Money.ZERO : out));
        left.values().removeIf(one -> one.compareTo(Money.ZERO) <= 0);
        return left;
    }

    /** What of it goes back by one way. */
    static Money sum(Map<String, Money> left, String way) {
        return left.entrySet().stream().filter(one -> way.equals(of(one.getKey()))).map(Map.Entry::getValue).reduce(Money.ZERO, Money::plus);
    }

    private static void less(Map<String, Money> left, String way, Money amount) {
        var rest = amount;
        for (var kind : left.keySet().stream().filter(one -> way.equals(of(one))).sorted(ORDER).toList()) {
            var gone = rest.compareTo(left.get(kind)) < 0 ? rest : left.get(kind);
            if (gone.compareTo(Money.ZERO) <= 0) continue;
            left.put(kind, left.get(kind).minus(gone));
            rest = rest.minus(gone);
        }
    }
}
