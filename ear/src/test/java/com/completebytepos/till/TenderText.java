package com.completebytepos.till;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;

/** What a till says of a tender, as docs/till-protocol.md words it. */
public final class TenderText {
    private static final JsonProvider JSON = JsonProvider.provider();

    private TenderText() {
    }

    public static JsonObjectBuilder cash(long amount, long given) {
        return tender("CASH", amount).add("given", given).add("change", given - amount);
    }

    public static JsonObjectBuilder card(long amount, String code) {
        return withCode(tender("CARD", amount), code);
    }

    public static JsonObjectBuilder cheque(long amount, String number, LocalDate dated) {
        return withCode(tender("CHEQUE", amount), number).add("dated", dated.toString());
    }

    /** @param foreign cents of the currency @param rate ten-thousandths of a shilling for one */
    public static JsonObjectBuilder foreign(long amount, long worth, String currency, long foreign, long rate) {
        return tender("FOREIGN_CASH", amount).add("given", worth).add("change", worth - amount).add("currency", currency).add("foreign", foreign).add("rate", rate);
    }

    /** Gift card, voucher or store credit. */
    public static JsonObjectBuilder value(String kind, long amount, String code) {
        return withCode(tender(kind, amount), code);
    }

    /** A card sold or topped up. */
    public static JsonObjectBuilder load(String kind, String code, long amount, JsonObjectBuilder tender) {
        return JSON.createObjectBuilder().add("value", JSON.createObjectBuilder().add("kind", kind).add("code", code).add("amount", amount).addNull("expires").addNull("holder").add("tender", tender));
    }

    private static JsonObjectBuilder withCode(JsonObjectBuilder tender, String code) {
        return code == null ? tender.addNull("code") : tender.add("code", code);
    }

    private static JsonObjectBuilder tender(String kind, long amount) {
        return JSON.createObjectBuilder().add("kind", kind).add("amount", amount).add("given", amount).add("change", 0).addNull("payment");
    }
}
