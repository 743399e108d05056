package com.completebytepos.purchasing;

import com.completebytepos.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** What a supplier, a cost and a quantity must be like. */
final class SupplierRules {
    private static final Money MOST = Money.ofCents(100_000_000_00L);
    private static final BigDecimal DEAREST = new BigDecimal("9999999.9999");

    private SupplierRules() {
    }

    static void check(SupplierDetails told) {
        if (told.code() == null || !told.code().strip().matches("[\\x21-\\x7e]{1,20}")) throw PurchasingRejection.CODE_SHAPE.at("code");
        if (told.name() == null || told.name().isBlank() || told.name().strip().length() > 120) throw PurchasingRejection.NAME_MISSING.at("name");
        var pin = pin(told.kraPin());
        if (pin != null && !pin.matches("[AP]\\d{9}[A-Z]")) throw PurchasingRejection.KRA_PIN_SHAPE.at("kraPin");
        var phone = text(told.contact().phone());
        if (phone != null && !phone.matches("\\+?[0-9][0-9 ()/-]{2,28}")) throw PurchasingRejection.PHONE_SHAPE.at("phone");
        var email = text(told.contact().email());
        if (email != null && !email.matches("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,55}")) throw PurchasingRejection.EMAIL_SHAPE.at("email");
        if (told.terms().days() < 0 || told.terms().days() > 365) throw PurchasingRejection.TERMS_RANGE.at("termsDays");
        if (told.terms().leadDays() < 0 || told.terms().leadDays() > 365) throw PurchasingRejection.LEAD_RANGE.at("leadDays");
        if (isLong(told.terms().mpesa(), 40)) throw PurchasingRejection.TEXT_TOO_LONG.at("mpesa");
        if (isLong(told.terms().bank(), 120)) throw PurchasingRejection.TEXT_TOO_LONG.at("bank");
    }

    static SupplierDetails clean(SupplierDetails told) {
        return new SupplierDetails(told.id(), told.version(), told.code().strip(), told.name().strip(), pin(told.kraPin()), told.chargesVat(), new SupplierDetails.Contact(text(told.contact().phone()), text(told.contact().email())),
                new SupplierDetails.Terms(told.terms().days(), told.terms().leadDays(), text(told.terms().mpesa()), text(told.terms().bank())), told.active());
    }

    static void checkCost(BigDecimal cost, String field) {
        if (cost == null || cost.signum() < 0 || cost.compareTo(DEAREST) > 0 || cost.stripTrailingZeros().scale() > 4) throw PurchasingRejection.COST_RANGE.at(field);
    }

    static boolean isOutOfRange(Money amount) {
        return amount == null || amount.isNegative() || amount.compareTo(MOST) > 0;
    }

    /** Within the last five years. */
    static boolean isPast(LocalDate day, LocalDate today) {
        return day != null && !day.isAfter(today) && !day.isBefore(today.minusYears(5));
    }

    static String pin(String told) {
        var pin = text(told);
        return pin == null ? null : pin.toUpperCase(Locale.ROOT);
    }

    static String text(String told) {
        return told == null || told.isBlank() ? null : told.strip();
    }

    static boolean isLong(String told, int most) {
        return told != null && told.strip().length() > most;
    }
}
