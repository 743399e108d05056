package com.completebytepos.web.selling;

import com.completebytepos.cash.Settlements;
import com.completebytepos.reporting.ZSheet;
import com.completebytepos.selling.ShiftQueries;
import java.util.List;

/** What a till would add up itself if it were alone at its drawer: of every workstation there. Amounts in cents, {@code returned} and what left the drawer below zero. */
public record ShiftSumsJson(long openingFloat, long expected, Counts counts, long sold, long returned, List<Way> tenders, List<Own> cashiers, List<Move> moves, List<Slips> slips) {

    public record Counts(long sales, long returns, long drawers, long removed) {
    }

    /** Taken less given back. */
    public record Way(String kind, long amount) {
    }

    /** A cashier's own part. */
    public record Own(String name, long sales, long total) {
    }

    /** {@code tender} and {@code currency} of what is no cash, else null. */
    public record Move(String type, long amount, String tender, String currency) {
    }

    /** What lies beside cash; {@code currency} null but for foreign notes, {@code foreign} in cents of it. */
    public record Slips(String kind, String currency, long given, long foreign) {
    }

    static ShiftSumsJson of(ZSheet sheet, List<Settlements.Moved> moves, List<ShiftQueries.Slips> slips) {
        var counts = new Counts(sheet.count("SALES"), sheet.count("RETURNS"), sheet.count("DRAWER"), sheet.count("REMOVED") + sheet.count("ABANDONED"));
        return new ShiftSumsJson(sheet.amount("FLOAT").cents(), sheet.amount("EXPECTED").cents(), counts, sheet.amount("SALES").cents(), sheet.amount("RETURNS").cents(),
                sheet.rows().stream().filter(row -> row.section().equals("TENDER") || row.section().equals("REFUND")).map(row -> new Way(row.name(), row.amount().cents())).toList(),
                sheet.section("CASHIER").stream().map(row -> new Own(row.name(), row.count(), row.amount().cents())).toList(),
                moves.stream().map(ShiftSumsJson::move).toList(), slips.stream().map(ShiftSumsJson::lying).toList());
    }

    private static Move move(Settlements.Moved moved) {
        var way = moved.way();
        return new Move(moved.type().name(), moved.amount().cents(), way == null ? null : way.kind(), way == null || way.currency().isEmpty() ? null : way.currency());
    }

    private static Slips lying(ShiftQueries.Slips one) {
        return new Slips(one.kind(), one.currency(), one.given().cents(), one.foreign() == null ? 0 : one.foreign().movePointRight(2).longValue());
    }
}
