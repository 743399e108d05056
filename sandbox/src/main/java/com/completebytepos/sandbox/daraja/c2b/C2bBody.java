package com.completebytepos.sandbox.daraja.c2b;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.ledger.Customer;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Validation and confirmation body, of one shape (Daraja 3.0, C2B page). The payer's number is masked by v2 and hashed by v1. */
final class C2bBody {
    private final Settings settings;

    C2bBody(Settings settings) {
        this.settings = settings;
    }

    /** The payment told of; amount in cents, balance text empty in a validation. */
    record Told(String receipt, Instant at, long cents, Organisation to, Customer payer, String account, String thirdParty, String balance) {}

    String of(Told told, int version) {
        BigDecimal amount = BigDecimal.valueOf(told.cents(), 2);
        if (!settings.is(Setting.C2B_DECIMALS)) amount = amount.stripTrailingZeros();
        String number = told.to().isTill() && settings.is(Setting.C2B_NUMBER, "till") ? told.to().receivingNumber() : told.to().shortCode();
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("TransactionType", type(told.to()))
                .add("TransID", told.receipt())
                .add("TransTime", SandboxClock.stamp(told.at()))
                .add("TransAmount", amount.toPlainString())
                .add("BusinessShortCode", number)
                .add("BillRefNumber", told.account())
                .add("InvoiceNumber", "")
                .add("OrgAccountBalance", told.balance())
                .add("ThirdPartyTransID", told.thirdParty())
                .add("MSISDN", version == 1 ? hashed(told.payer().msisdn) : masked(told.payer().msisdn));
        return names(body, told.payer().name).build().toString();
    }

    private String type(Organisation to) {
        if (!to.isTill()) return "Pay Bill";
        return settings.is(Setting.C2B_TYPE, "merchant") ? "Customer Merchant Payment" : "Buy Goods";
    }

    private JsonObjectBuilder names(JsonObjectBuilder body, Customer.Name name) {
        return switch (settings.text(Setting.C2B_NAMES)) {
            case "all" -> body.add("FirstName", name.first()).add("MiddleName", name.middle()).add("LastName", name.last());
            case "empty" -> body.add("FirstName", "").add("MiddleName", "").add("LastName", "");
            case "absent" -> body;
            default -> body.add("FirstName", name.first()).add("MiddleName", "").add("LastName", "");
        };
    }

    private String masked(String msisdn) {
        String tail = msisdn.substring(9);
        return settings.is(Setting.C2B_MASK, "compact") ? msisdn.substring(0, 5) + "****" + tail : msisdn.substring(0, 4) + " ***** " + tail;
    }

    private String hashed(String msisdn) {
        String input = switch (settings.text(Setting.C2B_HASH_INPUT)) {
            case "plus" -> "+" + msisdn;
            case "local" -> "0" + msisdn.substring(3);
            default -> msisdn;
        };
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
