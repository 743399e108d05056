package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Codes;
import com.completebytepos.sandbox.etims.world.Sale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rule 19: a credit note gives back part of an accepted sale to the same buyer, and never more than is left of it. */
public final class CreditNoteRules {

    private CreditNoteRules() {}

    public static void check(Visit visit) {
        Body note = visit.body();
        if (!note.text("rcptTyCd").equals("R")) {
            return;
        }
        visit.brokenIf(!note.has("rfdDt"), Rule.CREDIT_NOTE, Complaint.about("Missing RfdDt Date"));
        visit.brokenIf(!Codes.has("32", note.text("rfdRsnCd")), Rule.CREDIT_NOTE, Complaint.about("Invalid RfdRsnCd"));
        Optional<Sale> original = original(visit);
        visit.brokenIf(original.isEmpty(), Rule.CREDIT_NOTE, Complaint.about("orgInvcNo does not exist: " + note.asSent("orgInvcNo")));
        original.ifPresent(sale -> {
            checkBuyer(visit, sale.body());
            checkBalance(visit, sale);
        });
    }

    /** The sale a credit note points at, in the series of the note. */
    public static Optional<Sale> original(Visit visit) {
        return visit.device().sale(SaleRules.series(visit.body()), visit.body().integer("orgInvcNo")).filter(sale -> !sale.isCreditNote());
    }

    private static void checkBuyer(Visit visit, Body sale) {
        Body note = visit.body();
        visit.brokenIf(!note.text("custTin").equals(sale.text("custTin")), Rule.CREDIT_NOTE, Complaint.about(
                "custTin does not match the original invoice. Expected: " + sale.asSent("custTin") + ", But Found: " + note.asSent("custTin")));
        visit.brokenIf(!note.has("custNm"), Rule.CREDIT_NOTE, Complaint.about("Cannot invoke \"String.equals(Object)\" because custNm is null"));
        visit.brokenIf(!note.text("custNm").equals(sale.text("custNm")), Rule.CREDIT_NOTE, Complaint.about(
                "custNm does not match the original invoice. Expected: " + sale.asSent("custNm") + ", But Found: " + note.asSent("custNm")));
        visit.brokenIf(note.text("salesDt").compareTo(sale.text("salesDt")) < 0, Rule.CREDIT_NOTE, Complaint.about(
                "Invalid salesDt: the credit note is older than the original invoice"));
    }

    private static void checkBalance(Visit visit, Sale sale) {
        visit.brokenIf(visit.body().number("totAmt").compareTo(sale.amountLeft()) > 0, Rule.CREDIT_NOTE, Complaint.about(
                "totAmt is more than the balance of the original invoice. Balance: " + sale.amountLeft()));
        Map<String, BigDecimal> quantities = new TreeMap<>();
        visit.body().list("itemList").forEach(line -> quantities.merge(line.text("itemCd"), line.number("qty"), BigDecimal::add));
        quantities.forEach((itemCd, quantity) -> visit.brokenIf(quantity.compareTo(sale.quantityLeft(itemCd)) > 0, Rule.CREDIT_NOTE, Complaint.about(
                "qty of " + itemCd + " is more than the balance of the original invoice. Balance: " + sale.quantityLeft(itemCd))));
    }
}
