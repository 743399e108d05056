package com.completebytepos.sandbox.daraja.express;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.delivery.CallbackAddress;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;

/** The fields of an STK push that passed their checks (Daraja 3.0, M-PESA Express page). Amount in cents. */
public record PushRequest(Signature signature, String transactionType, long cents, String payer, String partyB, String phone,
                          String callback, String reference, String description) {
    static final String SHORT_CODE = "\\d{5,7}";
    private static final String MSISDN = "254[17]\\d{8}";
    private static final String TYPES = "CustomerPayBillOnline|CustomerBuyGoodsOnline";

    /** Short code, password and time stamp, as push and query both carry them. */
    public record Signature(String shortCode, String password, String timestamp) {

        static Signature read(Fields fields) {
            String shortCode = fields.text("BusinessShortCode", SHORT_CODE);
            String password = fields.text("Password");
            String timestamp = fields.text("Timestamp", "\\d{14}");
            try {
                LocalDateTime.parse(timestamp, SandboxClock.STAMP);
            } catch (DateTimeException noSuchTime) {
                throw Refusal.invalid("Timestamp");
            }
            return new Signature(shortCode, password, timestamp);
        }

        void prove(Organisation organisation) {
            String plain = shortCode + organisation.identity.passkey() + timestamp;
            if (!Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)).equals(password)) {
                throw Refusal.of(500, "500.001.1001", "Wrong credentials");
            }
        }
    }

    static PushRequest read(Call call, Settings settings) {
        Fields fields = Fields.of(call, "BusinessShortCode");
        Signature signature = Signature.read(fields);
        String type = fields.text("TransactionType", TYPES);
        long cents = fields.cents("Amount", 1, 250_000);
        String payer = fields.text("PartyA", MSISDN);
        String partyB = fields.text("PartyB", SHORT_CODE);
        String phone = fields.text("PhoneNumber", MSISDN);
        String callback = new CallbackAddress(settings).check("CallBackURL", fields.text("CallBackURL"));
        String reference = fields.text("AccountReference", ".{1," + settings.number(Setting.ACCOUNT_REFERENCE_MAX) + "}");
        boolean mayLack = !settings.is(Setting.DESCRIPTION_REQUIRED) && fields.given("TransactionDesc").isEmpty();
        String description = mayLack ? "" : fields.text("TransactionDesc", ".{1,13}", "Remarks");
        return new PushRequest(signature, type, cents, payer, partyB, phone, callback, reference, description);
    }

    /** Whether type and receiver are those of this short code; if not the push is taken, and fails later. */
    boolean fits(Organisation organisation) {
        String type = organisation.isTill() ? "CustomerBuyGoodsOnline" : "CustomerPayBillOnline";
        return type.equals(transactionType) && organisation.receivingNumber().equals(partyB);
    }
}
