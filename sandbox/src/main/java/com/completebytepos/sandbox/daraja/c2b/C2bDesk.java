package com.completebytepos.sandbox.daraja.c2b;

import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.access.Gate;
import com.completebytepos.sandbox.daraja.delivery.CallbackAddress;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.App;
import com.completebytepos.sandbox.daraja.ledger.Customers;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import com.completebytepos.sandbox.daraja.ledger.Product;
import com.completebytepos.sandbox.daraja.scenario.Rules;
import jakarta.json.Json;

/** C2B: POST /mpesa/c2b/{v1,v2}/registerurl, and /simulate as only the provider's sandbox has it. */
public final class C2bDesk {
    private final Parts with;

    /** The parts it works with. */
    public record Parts(Settings settings, Seed seed, Gate gate, Organisations organisations, Customers customers, Rules rules, DirectPayments payments) {}

    public C2bDesk(Parts with) {
        this.with = with;
    }

    public Answer register(Call call, int version) {
        App app = with.gate().enter(call, Product.C2B);
        Fields fields = fields(call);
        Organisation organisation = organisation(app, fields);
        String responseType = fields.text("ResponseType", "Completed|Cancelled");
        CallbackAddress addresses = new CallbackAddress(with.settings());
        String confirmation = addresses.check("ConfirmationURL", fields.text("ConfirmationURL"));
        String validation = addresses.check("ValidationURL", fields.text("ValidationURL"));
        if (with.settings().is(Setting.REGISTER_REFUSAL, "otherPlatform")) throw Refusal.of(500, "500.003.1001", "Duplicate notification info, SP ID 000000");
        if (organisation.addresses().isPresent() && !with.settings().is(Setting.REGISTER_AGAIN)) {
            throw Refusal.of(500, "500.003.1001", "Urls are already registered");
        }
        organisation.register(new Organisation.Addresses(validation, confirmation, responseType, version));
        return done();
    }

    public Answer simulate(Call call) {
        App app = with.gate().enter(call, Product.C2B);
        Fields fields = fields(call);
        Organisation organisation = organisation(app, fields);
        String command = organisation.isTill() ? "CustomerBuyGoodsOnline" : "CustomerPayBillOnline";
        fields.text("CommandID", command);
        long cents = fields.cents("Amount", 1, 250_000);
        String msisdn = fields.text("Msisdn", "254[17]\\d{8}");
        String account = organisation.isTill() ? "" : fields.text("BillRefNumber", ".{1,20}");
        String scenario = with.rules().take("c2b", organisation.shortCode(), msisdn, cents).orElse("normal");
        with.payments().begin(new DirectPayments.Payment(organisation, with.customers().of(msisdn), cents, account, scenario));
        return done();
    }

    private static Fields fields(Call call) {
        if (!call.isJson()) throw Refusal.of(400, "400.003.02", "Bad Request");
        return Fields.of(call, "ShortCode");
    }

    private Organisation organisation(App app, Fields fields) {
        String number = fields.text("ShortCode", "\\d{5,7}");
        return with.organisations().byAnyNumber(number).filter(found -> app.equals(found.identity.app()) && found.receivesPushes())
                .orElseThrow(() -> Refusal.invalid("ShortCode"));
    }

    private Answer done() {
        return Answer.json(Json.createObjectBuilder().add("OriginatorCoversationID", with.seed().merchantRequestId())
                .add("ResponseCode", "0").add("ResponseDescription", "Success").build());
    }
}
