package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.rules.AmountRules;
import com.completebytepos.sandbox.etims.rules.CodeRules;
import com.completebytepos.sandbox.etims.rules.Complaint;
import com.completebytepos.sandbox.etims.rules.CreditNoteRules;
import com.completebytepos.sandbox.etims.rules.Refusal;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.rules.Ruling;
import com.completebytepos.sandbox.etims.rules.SaleRules;
import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.wire.Reply;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import com.completebytepos.sandbox.etims.world.Sale;
import com.completebytepos.sandbox.etims.world.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Stamps sales and credit notes; nothing is numbered before every rule was asked. */
final class SaleDesk {

    private SaleDesk() {}

    static Optional<JsonValue> save(Visit visit) {
        checkContact(visit);
        CodeRules.checkSale(visit);
        SaleRules.checkKind(visit);
        SaleRules.checkDate(visit);
        SaleRules.checkNumber(visit);
        AmountRules.checkRates(visit);
        AmountRules.checkSaleLines(visit);
        AmountRules.checkSums(visit);
        CreditNoteRules.check(visit);
        SaleRules.checkStock(visit);
        Sale sale = new Sale(visit.text(), stamp(visit));
        if (sale.isCreditNote()) {
            CreditNoteRules.original(visit).ifPresent(original -> original.credit(visit.body()));
        }
        visit.device().keep(SaleRules.series(visit.body()), sale);
        JsonObject data = answer(visit, sale.stamp());
        visit.accepted(sale.stamp().label(), sale.stamp().invcNo(), data);
        return Optional.of(data);
    }

    /** Rule 26: a VSCU alone for a day numbers no more receipts. */
    private static void checkContact(Visit visit) {
        boolean stopped = visit.profile() == Profile.V && visit.settings().ruling(Rule.OFFLINE_DAY, Profile.V) == Ruling.REJECT
                && visit.device().stopped(visit.now(), visit.settings().is(Switch.VSCU_STOP_COUNTS_FROM, "signature"));
        if (stopped) {
            Complaint complaint = Complaint.about("A server communication error occurred").withVscu("894");
            throw new Refusal(Rule.OFFLINE_DAY, complaint, switch (visit.settings().value(Switch.VSCU_STOP)) {
                case "503" -> Reply.html(503, "<html><body>Service Unavailable</body></html>");
                case "refuse" -> Reply.brokenOff();
                default -> null;
            });
        }
    }

    private static Sale.Stamp stamp(Visit visit) {
        Device device = visit.device();
        String label = SaleRules.label(visit.body());
        boolean perLabel = visit.profile() == Profile.V || visit.settings().is(Switch.OSCU_SERIES, "per-label");
        long total = device.totalReceipts() + 1;
        long number = perLabel ? device.receipts(label) + 1 : total;
        String[] parts = {visit.taxpayer().tin(), device.identity().bhfId(), String.valueOf(visit.body().integer("invcNo")),
            visit.body().number("totAmt").setScale(2).toPlainString()};
        return new Sale.Stamp(label, visit.body().integer("invcNo"), number, total, signature("intrlData", 26, parts), signature("rcptSign", 16, parts), visit.now());
    }

    private static String signature(String kind, int length, String... parts) {
        return Secrets.base32(length, kind, String.join("|", parts));
    }

    private static JsonObject answer(Visit visit, Sale.Stamp stamp) {
        JsonObjectBuilder data = Json.createObjectBuilder();
        if (visit.profile() == Profile.V) {
            return data.add("rcptNo", stamp.number()).add("totRcptNo", stamp.total()).add("intrlData", stamp.intrlData()).add("rcptSign", stamp.rcptSign())
                    .add(visit.settings().value(Switch.VSCU_DATE_NAME), NairobiClock.stamp(stamp.at()))
                    .add("sdcId", visit.device().sdcId()).add("mrcNo", visit.device().mrcNo()).build();
        }
        if (visit.settings().is(Switch.RECEIPT_NUMBERS, "number")) {
            data.add("curRcptNo", stamp.number()).add("totRcptNo", stamp.total());
        } else {
            data.add("curRcptNo", String.valueOf(stamp.number())).add("totRcptNo", String.valueOf(stamp.total()));
        }
        return data.add("intrlData", stamp.intrlData()).add("rcptSign", stamp.rcptSign()).add("sdcDateTime", NairobiClock.stamp(stamp.at())).build();
    }
}
