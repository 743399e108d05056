package com.completebytepos.sandbox.daraja.statement;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.ledger.Account;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an export looks. Real exports differ by age and portal version, so date form, sign of money out, columns, lines before the
 * header, byte order mark and encoding can be chosen; the defaults are the form seen most.
 */
record StatementForm(Call call) {
    private static final Map<String, String> DATES = Map.of("dmy", "dd-MM-yyyy HH:mm:ss", "ymd", "yyyy-MM-dd HH:mm:ss");
    private static final List<String> ALL = List.of("Receipt No.", "Completion Time", "Initiation Time", "Details", "Transaction Status", "Paid In",
            "Withdrawn", "Balance", "Balance Confirmed", "Reason Type", "Other Party Info", "Linked Transaction ID", "A/C No.");

    List<String> columns() {
        return switch (call.asked("columns").orElse("full")) {
            case "noAccount" -> ALL.subList(0, 12);
            case "short" -> ALL.subList(0, 11);
            default -> ALL;
        };
    }

    Account account() {
        return Account.valueOf(call.asked("account").orElse("working").toUpperCase(Locale.ROOT));
    }

    /** Start of the first day in Nairobi; both days are inclusive. */
    Instant from() {
        return day("from").atStartOfDay(SandboxClock.NAIROBI).toInstant();
    }

    Instant until() {
        return day("to").plusDays(1).atStartOfDay(SandboxClock.NAIROBI).toInstant();
    }

    LocalDate day(String name) {
        return LocalDate.parse(call.asked(name).orElseThrow(() -> new IllegalArgumentException(name + " (yyyy-MM-dd) is missing")));
    }

    DateTimeFormatter dates() {
        return DateTimeFormatter.ofPattern(DATES.getOrDefault(call.asked("dates").orElse("dmy"), DATES.get("dmy")));
    }

    boolean isExcelDate() {
        return call.asked("dates").orElse("").equals("excel");
    }

    boolean isWithdrawnPositive() {
        return call.asked("withdrawn").orElse("").equals("positive");
    }

    int preamble() {
        return Math.min(10, call.asked("preamble").map(Integer::parseInt).orElse(6));
    }

    boolean is(String name) {
        return call.asked(name).map(Boolean::parseBoolean).orElse(false);
    }

    Charset charset() {
        return Charset.forName(call.asked("charset").orElse("UTF-8"));
    }

    Discrepancies discrepancies() {
        return Discrepancies.read(call);
    }
}
