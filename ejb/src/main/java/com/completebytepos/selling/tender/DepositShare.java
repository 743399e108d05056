package com.completebytepos.selling.tender;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.model.Tender;
import com.completebytepos.tenders.TenderKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of each way a sale was paid with paid for its goods, and what for deposits beside them: cash first, then in the order it was handed over. Foreign notes count as cash, and so
 * do empties that paid for goods.
 *
 * @param goods    by kind, of ways that paid for any; where the goods cost nothing, of all that were used
 * @param deposits by kind; empty where nothing was left beside what empties gave back
 */
public record DepositShare(Map<String, Money> goods, Map<String, Money> deposits) {
    private static final Set<String> NOTES = Set.of(TenderKind.CASH.name(), TenderKind.FOREIGN_CASH.name());

    /** @param tenders of one sale */
    public static DepositShare of(List<Tender> tenders) {
        var goods = new HashMap<String, Money>();
        var deposits = new HashMap<String, Money>();
        var left = tenders.stream().filter(DepositShare::isDeposit).map(Tender::amount).filter(Money::isNegative).reduce(Money.ZERO, Money::plus).negated();
        for (var tender : notesFirst(tenders)) {
            if (ExchangeLegs.isOne(tender.kind()) || isDeposit(tender) && tender.amount().isNegative()) continue;
            var part = isDeposit(tender) || tender.amount().isNegative() ? Money.ZERO : tender.amount().compareTo(left) < 0 ? tender.amount() : left;
            left = left.minus(part);
            goods.merge(asCash(tender), tender.amount().minus(part), Money::plus);
            if (part.compareTo(Money.ZERO) > 0) deposits.merge(asCash(tender), part, Money::plus);
        }
        if (goods.values().stream().anyMatch(one -> !one.equals(Money.ZERO))) goods.entrySet().removeIf(one -> one.getValue().equals(Money.ZERO) && deposits.containsKey(one.getKey()));
        return new DepositShare(Map.copyOf(goods), Map.copyOf(deposits));
    }

    /** What a return gave back for its goods, by kind and above zero: a deposit it gave back beside them is no part of that, and cash gave it first. @param tenders of one return */
    public static Map<String, Money> givenBack(List<Tender> tenders) {
        var given = new HashMap<String, Money>();
        var deposit = tenders.stream().filter(DepositShare::isDeposit).map(Tender::amount).filter(one -> !one.isNegative()).reduce(Money.ZERO, Money::plus);
        for (var tender : notesFirst(tenders)) {
            if (ExchangeLegs.isOne(tender.kind()) || isDeposit(tender)) continue;
            var back = tender.amount().negated();
            var part = back.isNegative() ? Money.ZERO : back.compareTo(deposit) < 0 ? back : deposit;
            deposit = deposit.minus(part);
            given.merge(tender.kind(), back.minus(part), Money::plus);
        }
        return given;
    }

    private static List<Tender> notesFirst(List<Tender> tenders) {
        return tenders.stream().sorted(Comparator.comparing((Tender one) -> !NOTES.contains(one.kind())).thenComparing(Tender::lineNo)).toList();
    }

    private static boolean isDeposit(Tender tender) {
        return CompletedSale.Deposits.KIND.equals(tender.kind());
    }

    /** Notes of others go back as shillings, and so do empties: they would have been given for shillings. */
    private static String asCash(Tender tender) {
        return isDeposit(tender) || NOTES.contains(tender.kind()) ? TenderKind.CASH.name() : tender.kind();
    }
}
