package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Letters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Rules 14 to 18: rates, lines, sums, packages, discounts. Amounts are tax-inclusive shillings, rounded half up per line. */
public final class AmountRules {

    private AmountRules() {}

    public static void checkRates(Visit visit) {
        for (String letter : Letters.ALL) {
            BigDecimal official = Letters.rate(letter, visit.settings());
            String field = "taxRt" + letter;
            visit.brokenIf(official.compareTo(visit.body().number(field)) != 0, Rule.TAX_RATE, Complaint.about(
                    "Rule " + field + " failed: Tax rate mismatch. Expected: " + Letters.round(official) + ", Found: " + visit.body().asSent(field)));
        }
    }

    public static void checkSaleLines(Visit visit) {
        int number = 0;
        for (Body line : visit.body().list("itemList")) {
            number++;
            visit.brokenIf(line.number("qty").signum() <= 0 || line.number("totAmt").signum() < 0, Rule.LINE_ARITHMETIC, Complaint.about(
                    "Invalid qty on item: " + number + ". Quantities and amounts are positive, also in credit notes"));
            visit.brokenIf(line.number("pkg").compareTo(BigDecimal.ONE) != 0, Rule.PACKAGES, Complaint.about(
                    "Invalid pkg for ItemList " + number + ". Expected: 1, Found: " + line.asSent("pkg")));
            checkSupply(visit, line, number);
            checkDiscount(visit, line, number);
            equal(visit, line, number, "totAmt", line.number("splyAmt").subtract(line.number("dcAmt")));
            checkSplit(visit, line, number);
        }
    }

    /** For stock movements and purchases, whose lines have other discount fields. */
    public static void checkSupplyAndSplit(Visit visit) {
        int number = 0;
        for (Body line : visit.body().list("itemList")) {
            checkSupply(visit, line, ++number);
            checkSplit(visit, line, number);
        }
    }

    private static void checkSupply(Visit visit, Body line, int number) {
        equal(visit, line, number, "splyAmt", Letters.round(line.number("prc").multiply(line.number("qty"))));
    }

    /** KRA takes the rate as a whole percent: 1.54 counts as 2. Half up is our reading, no source gives the rounding. */
    private static void checkDiscount(Visit visit, Body line, int number) {
        BigDecimal wholePercent = line.number("dcRt").setScale(0, RoundingMode.HALF_UP);
        BigDecimal expected = Letters.round(line.number("prc").multiply(line.number("qty")).multiply(wholePercent).movePointLeft(2));
        visit.brokenIf(expected.compareTo(line.number("dcAmt")) != 0, Rule.DISCOUNT, Complaint.about(
                "Invalid dcAmt for item: " + number + ". Expected: " + expected + ", But Found: " + line.number("dcAmt").setScale(2, RoundingMode.HALF_UP)));
    }

    private static void checkSplit(Visit visit, Body line, int number) {
        BigDecimal total = line.number("totAmt");
        BigDecimal taxable = Letters.taxable(total, Letters.rate(line.text("taxTyCd"), visit.settings()));
        equal(visit, line, number, "taxblAmt", taxable);
        equal(visit, line, number, "taxAmt", total.subtract(taxable));
    }

    private static void equal(Visit visit, Body line, int number, String field, BigDecimal expected) {
        BigDecimal found = line.number(field);
        visit.brokenIf(expected.compareTo(found) != 0, Rule.LINE_ARITHMETIC, Complaint.about(
                "Invalid " + field + " on item: " + number + ". Expected: " + Letters.round(expected) + ", But Found: " + found.setScale(2, RoundingMode.HALF_UP)));
    }

    public static void checkSums(Visit visit) {
        Body header = visit.body();
        List<Body> lines = header.list("itemList");
        visit.brokenIf(header.integer("totItemCnt") != lines.size(), Rule.HEADER_SUMS, Complaint.about(
                "Invalid totItemCnt. Expected: " + lines.size() + ", But Found: " + header.integer("totItemCnt")));
        for (String letter : Letters.ALL) {
            List<Body> ofLetter = lines.stream().filter(line -> line.text("taxTyCd").equals(letter)).toList();
            equalSum(visit, "taxblAmt" + letter, sum(ofLetter, line -> line.number("taxblAmt")));
            equalSum(visit, "taxAmt" + letter, sum(ofLetter, line -> line.number("taxAmt")));
        }
        equalSum(visit, "totTaxblAmt", sum(lines, line -> line.number("taxblAmt")));
        equalSum(visit, "totTaxAmt", sum(lines, line -> line.number("taxAmt")));
        equalSum(visit, "totAmt", sum(lines, line -> line.number("totAmt")));
    }

    private static BigDecimal sum(List<Body> lines, Function<Body, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void equalSum(Visit visit, String field, BigDecimal expected) {
        BigDecimal found = visit.body().number(field);
        visit.brokenIf(expected.compareTo(found) != 0, Rule.HEADER_SUMS, Complaint.about(
                "Invalid " + field + ". Expected: " + Letters.round(expected) + ", But Found: " + found.setScale(2, RoundingMode.HALF_UP)));
    }
}
