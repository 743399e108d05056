package com.completebytepos.customers;

import java.time.LocalDate;
import java.util.Locale;

/** What a customer's fields may hold; each refusal speaks of its field. */
final class CustomerRules {
    private static final String EMAIL = "[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}";
    private static final String PIN = "[APap]\\d{9}[A-Za-z]";
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9/-]{1,19}";

    private CustomerRules() {
    }

    /** @return the same, stripped, the phone in E.164, null where nothing was typed */
    static CustomerDetails checked(CustomerDetails told, LocalDate today) {
        var first = text(told.firstName(), "firstName", 60);
        if (first == null) throw CustomersRejection.NAME_MISSING.at("firstName");
        var phone = PhoneNumber.of(told.phone());
        var email = text(told.email(), "email", 120);
        if (email != null && !email.matches(EMAIL)) throw CustomersRejection.EMAIL_SHAPE.at("email", email);
        var pin = text(told.kraPin(), "kraPin", 40);
        if (pin != null && !pin.matches(PIN)) throw CustomersRejection.PIN_SHAPE.at("kraPin", pin);
        var code = text(told.code(), "code", 40);
        if (code != null && !code.matches(CODE)) throw CustomersRejection.CODE_SHAPE.at("code", code);
        var born = told.birthday();
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(130)))) throw CustomersRejection.BIRTHDAY_SHAPE.at("birthday");
        var locale = text(told.locale(), "locale", 2);
        if (locale != null && !locale.matches("en|sw")) throw CustomersRejection.LOCALE_SHAPE.at("locale");
        return new CustomerDetails(code == null ? null : code.toUpperCase(Locale.ROOT), first, text(told.lastName(), "lastName", 60), phone == null ? null : phone.e164(), email,
                pin == null ? null : pin.toUpperCase(Locale.ROOT), text(told.address(), "address", 200), told.groupId(), text(told.notes(), "notes", 500), locale == null ? "en" : locale, born, told.consent());
    }

    private static String text(String typed, String field, int longest) {
        if (typed == null || typed.isBlank()) return null;
        var text = typed.strip();
        if (text.length() > longest) throw CustomersRejection.TOO_LONG.at(field, longest);
        return text;
    }
}
