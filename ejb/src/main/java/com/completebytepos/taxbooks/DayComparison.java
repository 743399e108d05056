package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.FiscalDays.Difference;
import com.completebytepos.taxbooks.FiscalDays.Reason;
import com.completebytepos.taxbooks.FiscalDays.Side;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Our documents of a day beside what KRA kept of that day, number by number. */
final class DayComparison {

    /** A document of ours; {@code number} null while it has none. */
    record Ours(Long number, UUID saleId, String receiptNumber, Money total, String state) {
    }

    private final List<Ours> ours;
    private final Map<Long, Money> kras;
    private final List<Difference> differences = new ArrayList<>();

    /** @param kras null where KRA's unit cannot be asked */
    DayComparison(List<Ours> ours, Map<Long, Money> kras) {
        this.ours = ours;
        this.kras = kras;
        compare();
    }

    /** What KRA's list of sales says of a day; a credit note's amount stands there above zero. */
    static Map<Long, Money> read(JsonObject data, LocalDate day) {
        var found = new TreeMap<Long, Money>();
        if (!(data.get("salesList") instanceof JsonArray list)) return found;
        for (var row : list.getValuesAs(JsonObject.class)) {
            if (!day.format(DateTimeFormatter.BASIC_ISO_DATE).equals(row.getString("salesDt", ""))) continue;
            var amount = Money.of(((JsonNumber) row.get("totAmt")).bigDecimalValue());
            found.put(((JsonNumber) row.get("invcNo")).longValueExact(), "R".equals(row.getString("rcptTyCd", "")) ? amount.negated() : amount);
        }
        return found;
    }

    private void compare() {
        var known = new TreeMap<Long, Ours>();
        for (var one : ours) {
            if (one.number() != null) known.put(one.number(), one);
            var reason = "REJECTED".equals(one.state()) ? Reason.REFUSED : "APPROVED".equals(one.state()) ? null : Reason.WAITING;
            if (reason != null) differences.add(new Difference(reason, one.number(), one.saleId(), one.receiptNumber(), one.total(), null));
        }
        if (kras == null) return;
        known.forEach((number, one) -> {
            var theirs = kras.get(number);
            if (theirs == null) differences.add(new Difference(Reason.MISSING_AT_KRA, number, one.saleId(), one.receiptNumber(), one.total(), null));
            else if (!theirs.equals(one.total())) differences.add(new Difference(Reason.AMOUNT, number, one.saleId(), one.receiptNumber(), one.total(), theirs));
        });
        kras.forEach((number, amount) -> {
            if (!known.containsKey(number)) differences.add(new Difference(Reason.NOT_OURS, number, null, null, null, amount));
        });
    }

    List<Difference> differences() {
        return differences;
    }

    Side ourSide() {
        return new Side(ours.size(), ours.stream().map(Ours::total).reduce(Money.ZERO, Money::plus));
    }

    Side kraSide() {
        return kras == null ? null : new Side(kras.size(), kras.values().stream().reduce(Money.ZERO, Money::plus));
    }
}
