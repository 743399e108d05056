package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.SupplierInvoice;
import java.util.List;
import java.util.Optional;

/** Rule 24: a purchase says what the supplier declared, of items the buyer has registered. */
public final class PurchaseRules {

    private PurchaseRules() {}

    public static void check(Visit visit) {
        if (!visit.cares(Rule.PURCHASE)) {
            return;
        }
        Body purchase = visit.body();
        require(visit, visit.settings().is(Switch.GATEWAY_PURCHASE, "works"), "Cannot invoke \"java.lang.Long.longValue()\" because requestedInvcNo is null");
        List<SupplierInvoice> declared = visit.taxpayer().supplierInvoices().stream().filter(invoice -> invoice.seller().tin().equals(purchase.text("spplrTin"))).toList();
        require(visit, !declared.isEmpty(), "Missing purchase Record");
        Optional<SupplierInvoice> record = declared.stream().filter(invoice -> invoice.seller().bhfId().equals(purchase.text("spplrBhfId")))
                .filter(invoice -> invoice.spplrInvcNo() == purchase.integer("spplrInvcNo")).findFirst();
        require(visit, record.isPresent(), "Supplier invoice number " + purchase.asSent("spplrInvcNo") + " does not exist");
        record.ifPresent(invoice -> compare(visit, invoice));
    }

    private static void compare(Visit visit, SupplierInvoice invoice) {
        String type = invoice.rcptTyCd().equals("R") ? "R" : "P";
        require(visit, type.equals(visit.body().text("rcptTyCd")), "rcptTyCd " + visit.body().text("rcptTyCd") + " does not match the expected value: " + type);
        require(visit, invoice.seller().name().equals(visit.body().text("spplrNm")), "spplrNm " + visit.body().text("spplrNm") + " does not match the expected value");
        List<Body> declared = new Body(invoice.row()).list("itemList");
        List<Body> lines = visit.body().list("itemList");
        require(visit, declared.size() == lines.size(), "Invalid totItemCnt. Expected: " + declared.size() + ", But Found: " + lines.size());
        for (int i = 0; i < Math.min(lines.size(), declared.size()); i++) {
            Body line = lines.get(i);
            require(visit, visit.taxpayer().items().containsKey(line.text("itemCd")),
                    "Item " + line.text("itemCd") + " provided on item: " + (i + 1) + ". does not exist in your inventory");
            require(visit, declared.get(i).number("splyAmt").compareTo(line.number("splyAmt")) == 0, "Invalid splyAmnt on item: " + (i + 1)
                    + ". Expected: " + declared.get(i).number("splyAmt").setScale(2) + ", But Found: " + line.number("splyAmt").setScale(2));
        }
        AmountRules.checkSupplyAndSplit(visit);
        AmountRules.checkSums(visit);
    }

    private static void require(Visit visit, boolean condition, String otherwise) {
        visit.brokenIf(!condition, Rule.PURCHASE, Complaint.about(otherwise));
    }
}
