package com.completebytepos.web.customers;

import com.completebytepos.customers.CustomerDetails;
import com.completebytepos.customers.CustomerIntake;
import com.completebytepos.customers.CustomersRejection;
import com.completebytepos.imports.PlainTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a list of customers, out and in; a heading may be written in English or Swahili. */
enum CustomerColumn {
    CODE("code", "code", "namba"), FIRST_NAME("firstName", "first name", "name", "jina", "jina la kwanza"), LAST_NAME("lastName", "last name", "surname", "jina la mwisho"), PHONE("phone", "phone", "mobile", "simu"),
    EMAIL("email", "e-mail", "email", "barua pepe"), KRA_PIN("kraPin", "kra pin", "pin"), ADDRESS("address", "address", "anwani"), GROUP("group", "group", "kundi"), BIRTHDAY("birthday", "birthday", "siku ya kuzaliwa"),
    CONSENT("consent", "consent", "idhini"), LOCALE("locale", "language", "lugha"), NOTES("notes", "notes", "maelezo");

    /** As its faults name it. */
    private final String field;
    private final List<String> headings;

    CustomerColumn(String field, String... headings) {
        this.field = field;
        this.headings = List.of(headings);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(c -> c.headings.get(0)).toList();
    }

    static Map<CustomerColumn, Integer> places(PlainTable.Line head) {
        var places = new EnumMap<CustomerColumn, Integer>(CustomerColumn.class);
        for (int i = 0; i < head.cells().size(); i++) {
            var heading = head.cell(i).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
            for (var column : values()) if (column.headings.contains(heading)) places.putIfAbsent(column, i);
        }
        if (!places.containsKey(FIRST_NAME)) throw CustomersRejection.FILE_ROWS.at("file", String.join(", ", titles()));
        return places;
    }

    static CustomerIntake.Row row(PlainTable.Line line, Map<CustomerColumn, Integer> places) {
        var details = new CustomerDetails(cell(line, places, CODE), cell(line, places, FIRST_NAME), cell(line, places, LAST_NAME), cell(line, places, PHONE), cell(line, places, EMAIL), cell(line, places, KRA_PIN),
                cell(line, places, ADDRESS), null, cell(line, places, NOTES), cell(line, places, LOCALE), day(cell(line, places, BIRTHDAY)), cell(line, places, CONSENT).matches("(?i)yes|y|true|1|ndiyo"));
        return new CustomerIntake.Row(line.number(), details, cell(line, places, GROUP), Arrays.stream(values()).filter(c -> !places.containsKey(c)).map(c -> c.field).collect(Collectors.toSet()));
    }

    private static String cell(PlainTable.Line line, Map<CustomerColumn, Integer> places, CustomerColumn column) {
        return places.containsKey(column) ? line.cell(places.get(column)).strip() : "";
    }

    /** What is no day becomes one no person can have, so that the row is refused for its birthday and not silently without. */
    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return LocalDate.MAX;
        }
    }
}
