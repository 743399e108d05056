package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.wire.Body;
import java.math.BigDecimal;
import java.util.Optional;

/** Rules 20 to 22: stock movements are numbered over the whole PIN, complete and split like sales; a balance equals its movements. */
public final class StockRules {

    private StockRules() {}

    public static void checkMovement(Visit visit) {
        Body movement = visit.body();
        long expected = visit.taxpayer().lastSarNo() + 1;
        require(visit, visit.device().classListFetched(), "Make 'Get Item Classification List' request before performing StockIo");
        require(visit, movement.has("regTyCd"), "regTyCd cannot be null");
        require(visit, movement.has("orgSarNo"), "Cannot invoke \"java.lang.Integer.intValue()\" because orgSarNo is null");
        require(visit, movement.integer("sarNo") == expected, "Invalid sarNo: Expected: " + expected + " but found: " + movement.asSent("sarNo"));
        require(visit, movement.integer("totItemCnt") == movement.list("itemList").size(), "Invalid totItemCnt: Expected: " + movement.list("itemList").size());
        require(visit, movement.number("totAmt").signum() > 0, "Expected a value for totAmt but it is empty or null");
        int number = 0;
        for (Body line : movement.list("itemList")) {
            number++;
            require(visit, line.number("totAmt").signum() > 0, "Expected a value for totAmt on item: " + number + " but it is empty or null");
        }
        SaleRules.notInFuture(visit, "ocrnDt");
        AmountRules.checkSupplyAndSplit(visit);
    }

    public static void checkBalance(Visit visit) {
        String itemCd = visit.body().text("itemCd");
        Optional<BigDecimal> balance = visit.device().stock().balance(itemCd);
        if (balance.isEmpty() && visit.settings().is(Switch.GATEWAY_NO_STOCK_IO, "empty")) {
            visit.broken(Rule.STOCK_MASTER, Complaint.about("Stock IO is empty, consider adding items to the stock IO first"));
            return;
        }
        BigDecimal expected = balance.orElse(BigDecimal.ZERO);
        visit.brokenIf(expected.compareTo(visit.body().number("rsdQty")) != 0, Rule.STOCK_MASTER, Complaint.about(
                "rsdQty mismatch. Expected: " + javaDouble(expected) + " but found: " + visit.body().asSent("rsdQty"),
                "rsdQty quantity provided does not match the " + itemCd + " code from Stock IO"));
    }

    /** The gateway prints its side as a Java double: 75.0. */
    private static String javaDouble(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }

    private static void require(Visit visit, boolean condition, String otherwise) {
        visit.brokenIf(!condition, Rule.STOCK_IO, Complaint.about(otherwise));
    }
}
