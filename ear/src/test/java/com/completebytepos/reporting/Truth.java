package com.completebytepos.reporting;

import com.completebytepos.till.SaleText;
import java.util.Map;
import java.util.TreeMap;

/** What a test knows it has sold, in cents, added up by the test and by nobody else. */
final class Truth {
    long count;
    long beforeDiscount;
    long discount;
    long taxable;
    long tax;
    long total;
    long paid;
    final Map<String, long[]> letters = new TreeMap<>();
    final Map<String, Long> goods = new TreeMap<>();

    void add(SaleText sale) {
        var priced = sale.priced();
        count++;
        beforeDiscount += priced.totalBeforeDiscount();
        discount += priced.discount();
        taxable += priced.taxable();
        tax += priced.tax();
        total += priced.total();
        paid += sale.due();
        priced.lines().forEach(line -> goods.merge(sale.lines().get(line.line() - 1).goods().name(), line.total(), Long::sum));
        for (var row : priced.taxes()) {
            if (row.total() == 0) continue;
            var sums = letters.computeIfAbsent(row.letter(), l -> new long[4]);
            sums[0]++;
            sums[1] += row.taxable();
            sums[2] += row.tax();
            sums[3] += row.total();
        }
    }

    long rounding() {
        return paid - total;
    }
}
