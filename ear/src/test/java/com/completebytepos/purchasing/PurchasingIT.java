package com.completebytepos.purchasing;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BusinessCard;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.inside.Shops;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.stock.StockLedger;
import com.completebytepos.stock.StockYard;
import com.completebytepos.stock.StockYard.Yard;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the supplier's card to what is owed, each done right and each done wrong, in two shops. */
@Tag("wide")
@ArquillianTest
class PurchasingIT {
    private static final String OUR_PIN = "P051234567X";
    private static Yard one;
    private static Yard other;

    @Inject StockYard yard;
    @Inject Suppliers suppliers;
    @Inject PurchaseOrders orders;
    @Inject PurchaseRules rules;
    @Inject GoodsReceiving receiving;
    @Inject CostChanges changes;
    @Inject SupplierReturns returns;
    @Inject SupplierAccounts accounts;
    @Inject SupplierCorrections corrections;
    @Inject StockLedger ledger;
    @Inject PriceBook prices;
    @Inject BusinessCard business;

    @BeforeEach
    void twoShops() {
        if (one != null) return;
        one = yard.open(8);
        other = yard.open(8);
        for (var y : List.of(one, other)) y.run(ASHA, () -> business.describe(new BusinessDetails("A test's own", OUR_PIN, null, null)));
    }

    @Test
    void aSupplierThatCannotBeIsRefusedAtItsField() {
        for (var y : List.of(one, other)) {
            assertEquals("purchasing.kra-pin-shape kraPin", refused(y, () -> suppliers.save(supplier("A1", "P05123456X", null))));
            assertEquals("purchasing.name-missing name", refused(y, () -> suppliers.save(new SupplierDetails(null, 0, "A2", " ", null, true, new SupplierDetails.Contact(null, null), new SupplierDetails.Terms(0, 0, null, null), true))));
            assertEquals("purchasing.email-shape email", refused(y, () -> suppliers.save(supplier("A3", null, "no mail"))));
            var kept = y.as(ASHA, () -> suppliers.save(supplier("A4", " p051112223z ", null)));
            assertEquals("P051112223Z", y.as(ASHA, () -> suppliers.details(kept).kraPin()));
            assertEquals("purchasing.kra-pin-taken kraPin", refused(y, () -> suppliers.save(supplier("A5", "P051112223Z", null))));
            assertEquals("purchasing.code-taken code", refused(y, () -> suppliers.save(supplier("A4", null, null))));
            assertEquals("purchasing.no-such-supplier supplierId", refused(y == one ? other : one, () -> suppliers.details(kept)));
        }
    }

    @Test
    void anOrderComesInPartsAndNeverMoreThanWasOrdered() {
        for (var y : List.of(one, other)) {
            var supplier = y.as(ASHA, () -> suppliers.save(supplier("B1", null, null)));
            var sku = y.goods().get(0);
            assertEquals("purchasing.no-lines lines", refused(y, () -> orders.draft(supplier, y.near(), null, List.of())));
            assertEquals("purchasing.no-such-branch branchId", refused(y, () -> orders.draft(supplier, (y == one ? other : one).near(), null, List.of(new PurchaseOrders.Wanted(sku, pieces(1), null)))));
            var order = y.as(ASHA, () -> orders.draft(supplier, y.near(), null, List.of(new PurchaseOrders.Wanted(sku, pieces(10), new BigDecimal("12.5")))));
            assertEquals("purchasing.not-now null", refused(y, () -> receiving.receive(receive(order, supplier, y.near(), came(sku, 1, 0, "12.5")))));
            assertEquals("purchasing.no-email null", refused(y, () -> run(() -> orders.send(order, true))));
            y.run(ASHA, () -> orders.send(order, false));
            assertEquals(pieces(10), y.as(ASHA, () -> orders.onOrder(y.near()).get(sku)));
            assertEquals("purchasing.other-branch branchId", refused(y, () -> receiving.receive(receive(order, supplier, y.far(), came(sku, 1, 0, "12.5")))));
            assertEquals("purchasing.more-than-ordered lines", refused(y, () -> receiving.receive(receive(order, supplier, y.near(), came(sku, 11, 0, "12.5")))));
            y.as(ASHA, () -> receiving.receive(receive(order, supplier, y.near(), came(sku, 6, 0, "12.5"))));
            assertEquals(OrderState.PART, y.as(ASHA, () -> orders.row(order).state()));
            y.run(ASHA, () -> rules.set(new PurchaseRules.Limits(10, 10, 6, "VAT Act 2013, section 17(2)", LocalDate.of(2013, 9, 2))));
            y.as(ASHA, () -> receiving.receive(receive(order, supplier, y.near(), came(sku, 5, 0, "12.5"))));
            assertEquals(OrderState.DONE, y.as(ASHA, () -> orders.row(order).state()));
            assertEquals(111_000, y.as(ASHA, () -> ledger.onHand(y.near(), sku)).thousandths());
            assertEquals("purchasing.not-now null", refused(y, () -> receiving.receive(receive(order, supplier, y.near(), came(sku, 1, 0, "12.5")))));
        }
    }

    @Test
    void freeGoodsAndFreightArePartOfWhatAUnitCosts() {
        for (var y : List.of(one, other)) {
            var supplier = y.as(ASHA, () -> suppliers.save(supplier("C1", null, null)));
            var sku = y.goods().get(1);
            var weighed = y.goods().get(2);
            assertEquals("purchasing.cost-range lines", refused(y, () -> receiving.receive(receive(null, supplier, y.near(), came(sku, 1, 0, "-1")))));
            assertEquals("purchasing.quantity-range lines", refused(y, () -> receiving.receive(receive(null, supplier, y.near(), came(sku, 0, 0, "1")))));
            assertEquals("purchasing.weight-missing lines", refused(y, () -> receiving.receive(new GoodsReceiving.Receive(null, supplier, y.near(), null, Money.of("5"), LandedBy.WEIGHT, List.of(came(sku, 1, 0, "1"))))));
            var receipt = y.as(ASHA, () -> receiving.receive(new GoodsReceiving.Receive(null, supplier, y.near(), "DN 7", Money.of("30"), LandedBy.VALUE,
                    List.of(came(sku, 10, 2, "20"), new GoodsReceiving.Came(weighed, Quantity.of(new BigDecimal("2.125")), Quantity.ofThousandths(0), new BigDecimal("47.0588"), null)))));
            var lines = y.as(ASHA, () -> changes.of(receipt));
            assertEquals(new BigDecimal("18.3333"), lines.get(0).unitCost());
            assertEquals(Money.of("20.00"), lines.get(0).landed());
            assertEquals(Money.of("10.00"), lines.get(1).landed());
            assertTrue(lines.get(0).thin(), "costs 18.33 and sells at 22 with VAT");
            var again = y.as(ASHA, () -> receiving.receive(receive(null, supplier, y.near(), came(sku, 12, 0, "22"))));
            var line = y.as(ASHA, () -> changes.of(again)).get(0);
            assertEquals(new BigDecimal("18.3333"), line.oldCost());
            assertEquals(Money.of("27.00"), line.proposed());
            assertEquals("purchasing.proposal-gone null", refused(y, () -> changes.accept(again, sku, Money.of("28"))));
            assertEquals(Money.of("27.00"), y.as(ASHA, () -> changes.accept(again, sku, Money.of("27"))));
            assertNull(y.as(ASHA, () -> changes.of(again)).get(0).proposed(), "what was taken is not proposed on");
            assertEquals("purchasing.proposal-gone null", refused(y, () -> changes.accept(again, sku, Money.of("27"))));
            assertEquals("purchasing.no-such-receipt null", refused(y == one ? other : one, () -> changes.accept(again, sku, Money.of("27"))));
            assertEquals(Money.of("27.00"), y.as(ASHA, () -> prices.prices(List.of(sku)).get(sku)));
            assertEquals(0, new BigDecimal("1583.9996").compareTo((BigDecimal) Shops.value(y.shop(), "SELECT value FROM {shop}.stock_item WHERE sku_id = ? AND branch_id = ?", sku, y.near())), "100 at 11, 12 at 18.3333 and 12 at 22");
        }
    }

    @Test
    void noMoreGoesBackThanCame() {
        for (var y : List.of(one, other)) {
            var supplier = y.as(ASHA, () -> suppliers.save(supplier("D1", null, null)));
            var sku = y.goods().get(3);
            var receipt = y.as(ASHA, () -> receiving.receive(receive(null, supplier, y.near(), came(sku, 5, 1, "10"))));
            assertEquals("purchasing.reason-missing reason", refused(y, () -> returns.sendBack(receipt, "", Map.of(sku, pieces(1)))));
            assertEquals("purchasing.not-in-receipt lines", refused(y, () -> returns.sendBack(receipt, "mouldy", Map.of(y.goods().get(4), pieces(1)))));
            assertEquals("purchasing.more-than-received lines", refused(y, () -> returns.sendBack(receipt, "mouldy", Map.of(sku, pieces(7)))));
            y.as(ASHA, () -> returns.sendBack(receipt, "mouldy", Map.of(sku, pieces(4))));
            assertEquals("purchasing.more-than-received lines", refused(y, () -> returns.sendBack(receipt, "mouldy", Map.of(sku, pieces(3)))));
            assertEquals(102_000, y.as(ASHA, () -> ledger.onHand(y.near(), sku)).thousandths());
            assertEquals("purchasing.quantity-range lines", refused(y, () -> returns.sendBack(receipt, "mouldy", Collections.singletonMap(sku, null))));
            y.as(ASHA, () -> returns.sendBack(receipt, "mouldy", Map.of(sku, pieces(2))));
            assertEquals(List.of(Money.of("10"), Money.of("40")), y.as(ASHA, () -> returns.of(supplier)).stream().map(SupplierReturns.Row::net).sorted().toList(), "five were paid for, the sixth was free");
            assertEquals("purchasing.no-such-receipt null", refused(y == one ? other : one, () -> returns.sendBack(receipt, "mouldy", Map.of(sku, pieces(1)))));
        }
    }

    @Test
    void whatIsOwedIsInvoicesLessWhatWentBackAndWasPaid() {
        var today = LocalDate.now(HouseClock.NAIROBI);
        for (var y : List.of(one, other)) {
            var supplier = y.as(ASHA, () -> suppliers.save(supplier("E1", null, null)));
            var sku = y.goods().get(5);
            var receipt = y.as(ASHA, () -> receiving.receive(receive(null, supplier, y.near(), came(sku, 100, 0, "10"))));
            assertEquals("purchasing.day-range invoicedOn", refused(y, () -> accounts.invoice(invoice(supplier, "I0", receipt, today.plusDays(1), "1000 160", OUR_PIN))));
            y.as(NJERI, () -> accounts.invoice(invoice(supplier, "I1", receipt, today.minusDays(40), "1000 160", OUR_PIN)));
            assertEquals("purchasing.number-taken number", refused(y, () -> accounts.invoice(invoice(supplier, "I1", null, today, "5 0", null))));
            assertEquals("purchasing.already-invoiced receiptId", refused(y, () -> accounts.invoice(invoice(supplier, "I2", receipt, today, "5 0", null))));
            y.as(NJERI, () -> accounts.invoice(invoice(supplier, "I3", null, today, "50 8", OUR_PIN)));
            var invoices = y.as(ASHA, () -> accounts.invoices(supplier));
            assertEquals(List.of(MatchState.ALONE, MatchState.MATCHED), invoices.stream().map(SupplierAccounts.InvoiceRow::match).toList());
            assertNull(invoices.get(0).claimUntil(), "nothing came for it");
            assertEquals(today.minusDays(40).plusMonths(6), invoices.get(1).claimUntil());
            y.as(ASHA, () -> returns.sendBack(receipt, "mouldy", Map.of(sku, pieces(10))));
            assertEquals("purchasing.method-missing method", refused(y, () -> accounts.pay(new SupplierAccounts.Payment(supplier, today, Money.of("5"), null, null))));
            assertEquals("purchasing.number-missing reference", refused(y, () -> accounts.pay(new SupplierAccounts.Payment(supplier, today, Money.of("5"), PayMethod.CHEQUE, null))));
            assertEquals("purchasing.amount-range amount", refused(y, () -> accounts.pay(new SupplierAccounts.Payment(supplier, today, Money.of("-5"), PayMethod.SAFE, null))));
            y.as(NJERI, () -> accounts.pay(new SupplierAccounts.Payment(supplier, today, Money.of("44"), PayMethod.BANK, null)));
            var owed = y.as(ASHA, () -> accounts.balances()).get(supplier);
            assertEquals(Money.of("1058.00"), owed.balance());
            assertEquals(Money.of("1000.00"), owed.to30());
            assertEquals(Money.of("58.00"), owed.current());
        }
    }

    @Test
    void whatWasBookedWronglyIsTakenBackOnceAndTheRightOneBooked() {
        var today = LocalDate.now(HouseClock.NAIROBI);
        for (var y : List.of(one, other)) {
            var elsewhere = y == one ? other : one;
            var supplier = y.as(ASHA, () -> suppliers.save(supplier("F1", null, null)));
            var wrong = y.as(ASHA, () -> receiving.receive(receive(null, supplier, y.near(), came(y.goods().get(6), 1, 0, "7"))));
            var right = y.as(ASHA, () -> receiving.receive(receive(null, supplier, y.near(), came(y.goods().get(6), 100, 0, "10"))));
            var invoice = y.as(NJERI, () -> accounts.invoice(invoice(supplier, "I1", wrong, today, "1000 160", OUR_PIN)));
            var payment = y.as(NJERI, () -> accounts.pay(new SupplierAccounts.Payment(supplier, today, Money.of("100000"), PayMethod.BANK, null)));
            assertEquals("purchasing.reason-missing reason", refused(y, () -> corrections.cancelInvoice(invoice, " x ")));
            assertEquals("purchasing.no-such-paper null", refused(elsewhere, () -> corrections.cancelInvoice(invoice, "wrong receipt")));
            assertEquals("purchasing.no-such-paper null", refused(elsewhere, () -> corrections.cancelPayment(payment, "a nought too many")));
            y.as(ASHA, () -> corrections.cancelInvoice(invoice, "wrong receipt"));
            y.as(ASHA, () -> corrections.cancelPayment(payment, "a nought too many"));
            assertEquals("purchasing.cancelled-already null", refused(y, () -> corrections.cancelInvoice(invoice, "wrong receipt")));
            assertEquals("purchasing.cancelled-already null", refused(y, () -> corrections.cancelPayment(payment, "a nought too many")));
            y.as(NJERI, () -> accounts.invoice(invoice(supplier, "I1", right, today, "1000 160", OUR_PIN)));
            y.as(NJERI, () -> accounts.pay(new SupplierAccounts.Payment(supplier, today, Money.of("100"), PayMethod.BANK, null)));
            y.as(NJERI, () -> accounts.invoice(invoice(supplier, "I2", wrong, today, "7 1.12", OUR_PIN)));
            assertEquals("purchasing.amount-range creditNet", refused(y, () -> corrections.credit(new SupplierCorrections.Credit(supplier, "C1", today, Money.ZERO, Money.ZERO, "price agreed later"))));
            assertEquals("purchasing.day-range creditedOn", refused(y, () -> corrections.credit(new SupplierCorrections.Credit(supplier, "C1", today.plusDays(1), Money.of("5"), Money.ZERO, "price agreed later"))));
            y.as(ASHA, () -> corrections.credit(new SupplierCorrections.Credit(supplier, "C1", today, Money.of("50"), Money.of("8"), "price agreed later")));
            assertEquals("purchasing.number-taken creditNumber", refused(y, () -> corrections.credit(new SupplierCorrections.Credit(supplier, "C1", today, Money.of("5"), Money.ZERO, "price agreed later"))));
            assertEquals(Money.of("1010.12"), y.as(ASHA, () -> accounts.balances()).get(supplier).balance(), "1160 and 8.12, less 100 and 58");
            var invoices = y.as(ASHA, () -> accounts.invoices(supplier));
            assertEquals(1, invoices.stream().filter(i -> !i.standing()).count());
            assertEquals(2, invoices.stream().filter(i -> i.standing() && i.match() == MatchState.MATCHED && i.claimUntil() != null).count());
            assertEquals(List.of(CorrectionKind.CREDIT, CorrectionKind.PAYMENT, CorrectionKind.INVOICE), y.as(ASHA, () -> corrections.of(supplier)).stream().map(SupplierCorrections.Row::kind).toList());
        }
    }

    private static SupplierDetails supplier(String code, String pin, String email) {
        return new SupplierDetails(null, 0, code, "Supplier " + code, pin, true, new SupplierDetails.Contact(null, email), new SupplierDetails.Terms(30, 2, null, null), true);
    }

    private static GoodsReceiving.Came came(UUID sku, long paid, long free, String price) {
        return new GoodsReceiving.Came(sku, pieces(paid), pieces(free), new BigDecimal(price), null);
    }

    private static GoodsReceiving.Receive receive(UUID order, UUID supplier, UUID branch, GoodsReceiving.Came... lines) {
        return new GoodsReceiving.Receive(order, supplier, branch, null, Money.ZERO, LandedBy.VALUE, List.of(lines));
    }

    /** @param amounts without VAT, and the VAT */
    private static SupplierAccounts.Invoice invoice(UUID supplier, String number, UUID receipt, LocalDate on, String amounts, String pin) {
        var parts = amounts.split(" ");
        return new SupplierAccounts.Invoice(supplier, number, receipt, on, Money.of(parts[0]), Money.of(parts[1]), "KRACU0000000001/1", pin);
    }

    private static Object run(Runnable work) {
        work.run();
        return null;
    }

    private static String refused(Yard y, Callable<?> work) {
        var refused = assertThrows(Rejection.class, () -> y.as(ASHA, work));
        return refused.code() + " " + refused.field();
    }
}
