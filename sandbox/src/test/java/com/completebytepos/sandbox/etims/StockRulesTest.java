package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.since;
import static com.completebytepos.sandbox.etims.Papers.stock;
import static com.completebytepos.sandbox.etims.Papers.stockMaster;
import static com.completebytepos.sandbox.etims.Papers.with;
import static com.completebytepos.sandbox.etims.Papers.withLine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 20 to 22 for stock. */
class StockRulesTest {

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    private static void refused(Unit unit, String reason, JsonObject movement) {
        Answer answer = unit.refused(Call.SAVE_STOCK_IO, movement);
        assertEquals(400, answer.http());
        assertTrue(answer.reason().startsWith(reason), answer.reason());
    }

    @Test
    void rule21TheGatewayRefusesMovementsOutOfOrderOrIncomplete() {
        Unit unit = Unit.of(Profile.G).ready();
        JsonObject movement = stock(2, "02", Line.of("10", "100", "B"));
        refused(unit, "Invalid sarNo: Expected: 2 but found: 7", with(movement, "sarNo", 7));
        refused(unit, "Invalid sarNo: Expected: 2 but found: 1", with(movement, "sarNo", 1));
        refused(unit, "Cannot invoke", with(movement, "orgSarNo", null));
        refused(unit, "regTyCd cannot be null", with(movement, "regTyCd", null));
        refused(unit, "Expected a value for totAmt but it is empty or null", with(movement, "totAmt", 0));
        refused(unit, "Expected a value for totAmt on item: 1", withLine(movement, 0, "totAmt", 0));
        refused(unit, "Expected a value for totAmt on item: 1", withLine(movement, 0, "totAmt", null));
        refused(unit, "Invalid totItemCnt", with(movement, "totItemCnt", 2));
        refused(unit, "Invalid taxblAmt on item: 1. Expected: 862.07, But Found: 1000.00", withLine(movement, 0, "taxblAmt", new BigDecimal("1000.00")));
        unit.must(Call.SAVE_STOCK_IO, with(movement, "orgSarNo", 1));
    }

    @Test
    void rule21TheGatewayWantsTheClassListFirst() {
        Unit unit = Unit.of(Profile.G);
        unit.initialise();
        refused(unit, "Make 'Get Item Classification List' request before performing StockIo", stock(1, "06", Line.of("10", "100", "B")));
    }

    @Test
    void rule20AMovementOfTomorrowIsRefused() {
        refused(Unit.of(Profile.G).ready(), "Invalid ocrnDt", with(stock(2, "02", Line.of("1", "1", "B")), "ocrnDt", "20261126"));
        Sandbox.UP.reset();
        assertEquals("910", Unit.of(Profile.D).ready().refused(Call.SAVE_STOCK_IO, with(stock(2, "02", Line.of("1", "1", "B")), "ocrnDt", "20261126")).code());
    }

    @Test
    void rule21TheOthersTakeWhatIsInShape() {
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            Unit.of(lenient).ready().must(Call.SAVE_STOCK_IO, stock(7, "02", Line.of("1", "1", "B")));
        }
    }

    @Test
    void rule21MovementsAreNumberedOverAllBranches() {
        Unit head = Unit.of(Profile.G).ready();
        Unit branch = Unit.of(Profile.G, "A000000001D", "01", "CBPOS-DUKA-01");
        branch.initialise();
        branch.must(Call.ITEM_CLASSES, since("20180101000000"));
        refused(branch, "Invalid sarNo: Expected: 2 but found: 1", stock(1, "06", Line.of("10", "100", "B")));
        branch.must(Call.SAVE_STOCK_IO, stock(2, "06", Line.of("10", "100", "B")));
        head.must(Call.SAVE_STOCK_IO, stock(3, "11", Line.of("10", "100", "B")));
    }

    @Test
    void rule22ABalanceEqualsItsMovements() {
        Unit unit = Unit.of(Profile.G).ready();
        assertEquals("Stock IO is empty, consider adding items to the stock IO first", unit.refused(Call.SAVE_STOCK_MASTER, stockMaster(Papers.REPAIR_B, "1")).reason());
        unit.must(Call.SAVE_STOCK_IO, stock(2, "11", Line.of("925", "1", "B")));
        Answer answer = unit.refused(Call.SAVE_STOCK_MASTER, stockMaster(Papers.COFFEE_B, "125"));
        assertEquals("rsdQty mismatch. Expected: 75.0 but found: 125", answer.customerMessage());
        assertEquals("rsdQty quantity provided does not match the KE2NTNO0000001 code from Stock IO", answer.reason());
        unit.must(Call.SAVE_STOCK_MASTER, stockMaster(Papers.COFFEE_B, "75.00"));
        Sandbox.UP.set("GATEWAY_NO_STOCK_IO", "expected-zero");
        assertEquals("rsdQty mismatch. Expected: 0.0 but found: 1", unit.refused(Call.SAVE_STOCK_MASTER, stockMaster(Papers.REPAIR_B, "1")).customerMessage());
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            Unit.of(lenient).ready().must(Call.SAVE_STOCK_MASTER, stockMaster("KE2NTNO0000099", "125"));
        }
    }

    @Test
    void everyStockTypeMovesTheBalanceTheWayItSays() {
        Unit unit = Unit.of(Profile.G).ready();
        int balance = 1000;
        long sarNo = 1;
        for (String type : new String[] {"01", "02", "03", "04", "05", "06", "11", "12", "13", "14", "15", "16"}) {
            unit.must(Call.SAVE_STOCK_IO, stock(++sarNo, type, Line.of("7", "1", "B")));
            balance += type.startsWith("0") ? 7 : -7;
            unit.must(Call.SAVE_STOCK_MASTER, stockMaster(Papers.COFFEE_B, String.valueOf(balance)));
        }
        assertEquals("400", unit.refused(Call.SAVE_STOCK_IO, stock(++sarNo, "07", Line.of("7", "1", "B"))).code());
    }

    @Test
    void goodsSentToABranchAreSeenThere() {
        Unit head = Unit.of(Profile.G).ready();
        Unit branch = Unit.of(Profile.G, "A000000001D", "01", "CBPOS-DUKA-01");
        branch.initialise();
        head.must(Call.SAVE_STOCK_IO, with(with(stock(2, "13", Line.of("40", "100", "B")), "custTin", "A000000001D"), "custBhfId", "01"));
        JsonObject move = branch.must(Call.STOCK_MOVES, since("20180101000000")).data().getJsonArray("stockList").getJsonObject(0);
        assertEquals("00", move.getString("custBhfId"));
        assertEquals(40, move.getJsonArray("itemList").getJsonObject(0).getInt("qty"));
        assertEquals("001", head.call(Call.STOCK_MOVES, since("20180101000000")).code());
    }
}
