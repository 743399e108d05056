package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Item;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/** Rules 10, 12, 13 and 20 for a sale: what it sells, what it is, its number, its date. */
public final class SaleRules {

    private static final Set<String> KINDS = Set.of("NS", "NR", "TS", "TR", "CS", "CR", "PS");

    private SaleRules() {}

    /** Which numbers count on: normal, copy, proforma and training documents are numbered apart, sales and credit notes together. */
    public static String series(Body sale) {
        return sale.has("salesTyCd") ? sale.text("salesTyCd") : "N";
    }

    /** The receipt label: NS, NR, CS, CR, TS, TR or PS. */
    public static String label(Body sale) {
        return series(sale) + sale.text("rcptTyCd");
    }

    /** OSCU direct does not look at the sales type; its receipt type is a code value. */
    public static void checkKind(Visit visit) {
        if (visit.profile() == Profile.D) {
            return;
        }
        String label = label(visit.body());
        boolean known = visit.profile() == Profile.V ? KINDS.contains(label) : label.matches("N[SR]");
        visit.brokenIf(!known, Rule.SALE_KIND, Complaint.about("SalesType and ReceiptType must be NS-NR-TS-TR-CS-CR-PS check your inputs .").withVscu("834"));
    }

    public static void checkDate(Visit visit) {
        notInFuture(visit, "salesDt");
    }

    static void notInFuture(Visit visit, String field) {
        String day = visit.body().text(field);
        visit.brokenIf(day.compareTo(visit.world().clock().today()) > 0, Rule.FUTURE_DATE,
                Complaint.about("Invalid " + field + ": " + day + " is a future date"));
    }

    public static void checkNumber(Visit visit) {
        long last = visit.device().lastInvoice(series(visit.body()));
        checkNumber(visit, last, visit.device().sale(series(visit.body()), visit.body().integer("invcNo")).isPresent() || visit.body().integer("invcNo") <= last);
    }

    /** Sales and purchases count apart, by the same rule. */
    public static void checkNumber(Visit visit, long last, boolean used) {
        long sent = visit.body().integer("invcNo");
        long expected = last + 1;
        String text = visit.settings().is(Switch.GATEWAY_NUMBER_TEXT, "sequence") ? "Invalid invcNo sequence, expected: " + expected + " but found: " + sent
                : "Invc No: " + sent + " is invalid, use the expected value: " + expected;
        if (used) {
            String reason = visit.profile() == Profile.G ? text : "The data you want to register already exists. [invcNo " + sent + "]";
            visit.broken(Rule.INVOICE_NUMBER, Complaint.about(reason).withOscu("994").withVscu("899"));
        } else {
            visit.brokenIf(sent != expected, Rule.INVOICE_GAP, Complaint.about(text));
        }
    }

    /** Services need no stock; credit notes bring goods back. */
    public static void checkStock(Visit visit) {
        if (!visit.cares(Rule.STOCK_FOR_SALE)) {
            return;
        }
        Duration delay = Duration.ofSeconds(visit.settings().number(Switch.STOCK_VISIBLE_AFTER_SECONDS));
        int number = 0;
        for (Body line : visit.body().list("itemList")) {
            number++;
            Item item = visit.taxpayer().items().get(line.text("itemCd"));
            boolean sold = item != null && (item.isService() || visit.body().text("rcptTyCd").equals("R") || inStock(visit, item, delay));
            visit.brokenIf(!sold, Rule.STOCK_FOR_SALE, Complaint.about(
                    "Items provided under the itemList section do not exist in your stock. Consider adding them under Stock Information Management package to proceed."));
            visit.brokenIf(item != null && !item.taxTyCd().equals(line.text("taxTyCd")), Rule.STOCK_FOR_SALE, Complaint.about(
                    "Invalid taxTyCd on item: " + number + ". Expected: " + (item == null ? "" : item.taxTyCd()) + ", But Found: " + line.text("taxTyCd")));
        }
    }

    private static boolean inStock(Visit visit, Item item, Duration delay) {
        BigDecimal wanted = visit.body().list("itemList").stream().filter(line -> line.text("itemCd").equals(item.itemCd())).map(line -> line.number("qty"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return visit.device().stock().visible(item.itemCd(), visit.now(), delay).compareTo(wanted) >= 0;
    }
}
