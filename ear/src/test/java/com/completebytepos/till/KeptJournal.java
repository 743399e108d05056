package com.completebytepos.till;

import com.completebytepos.pages.TillPage;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a browser's journal says, read beside the page. */
record KeptJournal(TillPage till) {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** The newest command of a kind. */
    JsonObject last(String kind) {
        return till.journal().stream().filter(entry -> entry.get("kind").equals(kind)).reduce((a, b) -> b).map(KeptJournal::payload).orElseThrow();
    }

    /** Cents in the drawer of the newest shift: float, cash taken, cash given back, cash moved. */
    long drawer() {
        var entries = till.journal().stream().map(KeptJournal::payload).toList();
        var shift = entries.stream().filter(e -> e.getString("kind").equals("shift.open")).reduce((a, b) -> b);
        if (shift.isEmpty()) return 0;
        long cents = 0;
        for (var one : entries.stream().filter(e -> e.getString("shift").equals(shift.get().getString("shift"))).toList()) {
            cents += switch (one.getString("kind")) {
                case "shift.open" -> one.getJsonObject("shiftOpen").getInt("float");
                case "sale" -> cash(one.getJsonObject("sale"), "tenders");
                case "return" -> -cash(one.getJsonObject("return"), "refunds");
                case "cash.move" -> one.getJsonObject("move").getInt("amount");
                default -> 0;
            };
        }
        return cents;
    }

    /** Codes of what the server found in an entry, without those that are known beforehand. */
    static List<String> findings(Map<String, Object> entry, Collection<String> known) {
        return read("{\"f\":" + entry.get("findings") + "}").getJsonArray("f").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).filter(code -> !known.contains(code)).toList();
    }

    private static long cash(JsonObject of, String member) {
        return of.getJsonArray(member).getValuesAs(JsonObject.class).stream().filter(t -> t.getString("kind").equals("CASH")).mapToLong(t -> t.getInt("amount")).sum();
    }

    private static JsonObject payload(Map<String, Object> entry) {
        return read((String) entry.get("payload"));
    }

    private static JsonObject read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
