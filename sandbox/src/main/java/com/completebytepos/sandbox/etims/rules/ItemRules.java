package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Codes;
import com.completebytepos.sandbox.etims.world.Item;
import com.completebytepos.sandbox.etims.world.ItemClasses;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules 9 and 23: an item's code says country, type, two-letter units and the next serial of the PIN; a composition is of two known items, told once or anew, its components in stock. */
public final class ItemRules {

    /** KE 2 NT NO 0000012: country, type, packaging, quantity unit, serial. */
    private static final Pattern COMPOSED = Pattern.compile("([A-Z]{2})(\\d)([A-Z0-9]{2})([A-Z0-9]{2})(\\d{7})");

    private ItemRules() {}

    public static void check(Visit visit) {
        Body item = visit.body();
        require(visit, visit.device().classListFetched(), "Make 'Get Item Classification List' request before performing SaveItem");
        require(visit, ItemClasses.has(item.text("itemClsCd")), "Ensure you use a valid item classification code from the Get Item Classification List endpoint");
        require(visit, item.has("orgnNatCd"), "orgnNatCd cannot be null");
        require(visit, Codes.has("17", item.text("pkgUnitCd")), "The Package unit code can ony be among the following list of class 17");
        require(visit, item.text("qtyUnitCd").length() == 2, "Incorrect QtyUnitCd Prefix");
        Matcher code = COMPOSED.matcher(item.text("itemCd"));
        require(visit, code.matches(), "The ItemCd isn't made up of correct parts: country, type, packaging unit, quantity unit and seven digits");
        if (!code.matches()) {
            return;
        }
        require(visit, code.group(1).equals(item.text("orgnNatCd")), "The ItemCd isn't made up of correct orgnNatCd");
        require(visit, code.group(2).equals(item.text("itemTyCd")), "The ItemCd isn't made up of correct itemTyCd");
        require(visit, code.group(3).equals(item.text("pkgUnitCd")), "Incorrect Packaging Unit Prefix");
        require(visit, code.group(4).equals(item.text("qtyUnitCd")), "The ItemCd isn't made up of correct QtyUnitCd");
        long expected = visit.taxpayer().lastItemSerial() + 1;
        visit.brokenIf(Long.parseLong(code.group(5)) != expected, Rule.ITEM, Complaint.about(
                "Invalid itemCd Sequence. Expected sequence ending with: ********" + expected,
                "The itemCd is either reused or not incremented properly. Expected sequence ending with: ********" + expected));
    }

    /** The last seven digits of a code; 0 when there are none. */
    public static long serial(String itemCd) {
        return itemCd.matches(".*\\d{7}") ? Long.parseLong(itemCd.substring(itemCd.length() - 7)) : 0;
    }

    public static void checkComposition(Visit visit) {
        Body composition = visit.body();
        Item whole = visit.taxpayer().items().get(composition.text("itemCd"));
        Item part = visit.taxpayer().items().get(composition.text("cpstItemCd"));
        visit.brokenIf(whole == null || part == null, Rule.COMPOSITION, Complaint.about("The itemCd or cpstItemCd does not exist in your inventory"));
        visit.brokenIf(whole != null && whole == part, Rule.COMPOSITION, Complaint.about("itemCd and cpstItemCd cannot be the same item"));
        visit.brokenIf(whole != null && whole.isService(), Rule.COMPOSITION, Complaint.about("You cannot create an service using an item"));
        boolean known = visit.taxpayer().partsOf(composition.text("itemCd")).containsKey(composition.text("cpstItemCd"));
        visit.brokenIf(known && visit.settings().is(Switch.COMPOSITION_TWICE, "refused"), Rule.COMPOSITION, Complaint.about("The composition of this itemCd and cpstItemCd already exists"));
        BigDecimal held = visit.device().stock().balance(composition.text("cpstItemCd")).orElse(BigDecimal.ZERO);
        visit.brokenIf(held.compareTo(composition.number("cpstQty")) < 0, Rule.COMPOSITION, Complaint.about("Insufficient Stock",
                "You dont have sufficient stock for this Transaction. Please replenish your stock "));
    }

    private static void require(Visit visit, boolean condition, String otherwise) {
        visit.brokenIf(!condition, Rule.ITEM, Complaint.about(otherwise));
    }
}
