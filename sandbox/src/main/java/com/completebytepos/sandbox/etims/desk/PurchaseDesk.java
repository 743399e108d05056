package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.rules.CodeRules;
import com.completebytepos.sandbox.etims.rules.PurchaseRules;
import com.completebytepos.sandbox.etims.rules.SaleRules;
import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.world.SupplierInvoice;
import jakarta.json.JsonValue;
import java.util.Optional;

/** What suppliers declared, and the buyer's answers to it, numbered apart from the sales. */
final class PurchaseDesk {

    private PurchaseDesk() {}

    static Optional<JsonValue> purchases(Visit visit) {
        return Rows.named("saleList", visit.taxpayer().supplierInvoices().stream().filter(invoice -> LookUpDesk.newer(visit, invoice.at())).map(SupplierInvoice::row));
    }

    static Optional<JsonValue> save(Visit visit) {
        long last = visit.device().lastPurchase();
        long invcNo = visit.body().integer("invcNo");
        CodeRules.checkPurchase(visit);
        SaleRules.checkNumber(visit, last, invcNo <= last);
        PurchaseRules.check(visit);
        visit.device().purchased(invcNo);
        visit.accepted(visit.body().text("rcptTyCd"), invcNo, JsonValue.NULL);
        return Desks.DONE;
    }
}
