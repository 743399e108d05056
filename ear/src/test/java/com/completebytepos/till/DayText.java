package com.completebytepos.till;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a till says of everything beside sales, as docs/till-protocol.md words it. */
public final class DayText {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final long[] DENOMINATIONS = {100_000, 50_000, 20_000, 10_000, 5_000, 4_000, 2_000, 1_000, 500, 100, 50};

    private DayText() {
    }

    /** What a supervisor gets who registers a browser. */
    static jakarta.json.JsonObject ticket(String shop, String supervisor) {
        return Api.post(shop, "registrations", null, JSON.createObjectBuilder().add("username", supervisor).add("password", "demo-" + supervisor).build().toString()).body();
    }

    /** The name of the branch where tills of tests stand. */
    public static String firstBranch(String shop) {
        return ticket(shop, TillClient.supervisorOf(shop)).getJsonArray("branches").getJsonObject(0).getString("name");
    }

    /** One approval of now, line 1. */
    public static JsonObjectBuilder approval(String action, String by, String reason) {
        return JSON.createObjectBuilder().add("action", action).add("line", 1).add("by", by).add("at", now()).add("reason", reason);
    }

    /** One line of a return: so much of a line of the sale, for so many cents. */
    public static JsonObjectBuilder back(int originalLine, Sold sold, long quantity, long total) {
        return JSON.createObjectBuilder().add("line", 1).add("originalLine", originalLine).add("sku", sold.goods().id()).add("name", sold.goods().name()).add("unit", sold.goods().unit())
                .add("quantity", quantity).add("unitPrice", sold.goods().price()).add("tax", sold.goods().taxLetter()).add("total", total).add("damaged", false);
    }

    static JsonObjectBuilder close(Map<Long, Long> pieces, long tells) {
        var rows = JSON.createArrayBuilder();
        pieces.forEach((denomination, n) -> rows.add(JSON.createObjectBuilder().add("denomination", denomination).add("pieces", n)));
        var tenders = JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("kind", "CASH").add("amount", tells));
        return JSON.createObjectBuilder().add("shiftClose", JSON.createObjectBuilder().add("pieces", rows).add("tenders", tenders).add("unsent", 0));
    }

    /** A count of cash of which so much stays in the drawer; the rest went to the safe or the bank. */
    public static JsonObjectBuilder closeLeaving(long cents, long stays, JsonObjectBuilder... approvals) {
        var given = JSON.createArrayBuilder();
        for (var one : approvals) given.add(one);
        return JSON.createObjectBuilder().add("shiftClose", JSON.createObjectBuilder(close(pieces(cents), cents).build().getJsonObject("shiftClose")).add("stays", stays)).add("approvals", given);
    }

    /** A count of cash in as few pieces as there are and of everything else that lies in the drawer. */
    public static JsonObjectBuilder closeByTender(long cash, JsonObjectBuilder... slips) {
        var rows = JSON.createArrayBuilder();
        pieces(cash).forEach((denomination, n) -> rows.add(JSON.createObjectBuilder().add("denomination", denomination).add("pieces", n)));
        var tenders = JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("kind", "CASH").add("amount", cash));
        for (var one : slips) tenders.add(one);
        return JSON.createObjectBuilder().add("shiftClose", JSON.createObjectBuilder().add("pieces", rows).add("tenders", tenders).add("unsent", 0).add("byTender", true));
    }

    public static JsonObjectBuilder slips(String kind, long amount) {
        return JSON.createObjectBuilder().add("kind", kind).add("amount", amount);
    }

    static Map<Long, Long> pieces(long cents) {
        var pieces = new LinkedHashMap<Long, Long>();
        long rest = cents;
        for (long denomination : DENOMINATIONS) {
            if (rest / denomination > 0) pieces.put(denomination, rest / denomination);
            rest %= denomination;
        }
        return pieces;
    }

    static JsonObjectBuilder move(String type, long cents, String reason) {
        return JSON.createObjectBuilder().add("move", JSON.createObjectBuilder().add("type", type).add("amount", cents).add("reason", reason));
    }

    static JsonObjectBuilder drawer(String reason) {
        return JSON.createObjectBuilder().add("drawer", JSON.createObjectBuilder().add("reason", reason));
    }

    static JsonObjectBuilder removed(Goods goods, long quantity, boolean abandoned) {
        var line = JSON.createObjectBuilder().add("sku", goods.id()).add("name", goods.name()).add("quantity", quantity).add("amount", goods.price() * quantity / 1000)
                .add("abandoned", abandoned).add("at", now());
        return JSON.createObjectBuilder().add("trace", JSON.createObjectBuilder().add("lines", JSON.createArrayBuilder().add(line)));
    }

    public static JsonObjectBuilder returning(String original, String reason, JsonArrayBuilder lines, JsonObjectBuilder refund, String number, LocalDate businessDay) {
        var back = JSON.createObjectBuilder().add("receiptNumber", number).add("businessDay", businessDay.toString()).add("offline", false)
                .add("reason", reason).addNull("exchangeSale").add("lines", lines);
        var given = refund.build();
        back.add("total", given.getInt("amount")).add("refunds", JSON.createArrayBuilder().add(given));
        if (original == null) back.addNull("original");
        else back.add("original", original);
        return JSON.createObjectBuilder().add("return", back);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
