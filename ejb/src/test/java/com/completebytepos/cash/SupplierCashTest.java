package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.cash.model.CashMovement;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.purchasing.SupplierCashMoved;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Only what a cashier noted as paid out or in of late is a supplier's, whatever a page of before still lists. */
class SupplierCashTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Money OUT = Money.of("-150");

    @Test
    void aCashiersOwnNoteIsTaken() {
        assertDoesNotThrow(() -> told(CashMove.PAID_OUT, CashOrigin.TILL, OUT, Duration.ofDays(7)));
        assertDoesNotThrow(() -> told(CashMove.PAID_IN, CashOrigin.TILL, Money.of("150"), Duration.ZERO));
    }

    @Test
    void neitherACustomersMoneyNorAnotherMoveNorAnotherPaymentIs() {
        assertEquals("no-such-movement", refused(CashMove.PAID_IN, CashOrigin.CUSTOMER, Money.of("150"), Duration.ZERO));
        assertEquals("no-such-movement", refused(CashMove.PAID_OUT, CashOrigin.CUSTOMER, OUT, Duration.ZERO));
        assertEquals("no-such-movement", refused(CashMove.PAID_OUT, CashOrigin.SUPPLIER, OUT, Duration.ZERO));
        assertEquals("no-such-movement", refused(CashMove.FLOAT_IN, CashOrigin.TILL, Money.of("150"), Duration.ZERO));
        assertEquals("no-such-movement", refused(CashMove.SAFE_DROP, CashOrigin.TILL, OUT, Duration.ZERO));
    }

    @Test
    void whatIsOldOrOfAnotherAmountIsNot() {
        assertEquals("noted-long-ago", refused(CashMove.PAID_OUT, CashOrigin.TILL, OUT, Duration.ofDays(7).plusSeconds(1)));
        var noted = movement(CashMove.PAID_OUT, CashOrigin.TILL, OUT, Duration.ZERO);
        assertEquals("moved-otherwise", assertThrows(Rejection.class, () -> desk(noted).moved(new SupplierCashMoved(Ids.next(), null, null, noted.moved().id(), Money.of("150"), "Bakery"))).code().replaceAll(".*\\.", ""));
    }

    private static String refused(CashMove type, CashOrigin origin, Money amount, Duration age) {
        return assertThrows(Rejection.class, () -> told(type, origin, amount, age)).code().replaceAll(".*\\.", "");
    }

    private static void told(CashMove type, CashOrigin origin, Money amount, Duration age) {
        var noted = movement(type, origin, amount, age);
        desk(noted).moved(new SupplierCashMoved(Ids.next(), null, null, noted.moved().id(), amount, "Bakery"));
    }

    private static CashMovement movement(CashMove type, CashOrigin origin, Money amount, Duration age) {
        return new CashMovement(new CashDeed(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), NOW.minus(age)), type, origin, amount, "told");
    }

    private static SupplierCash desk(CashMovement noted) {
        var desk = new SupplierCash();
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        desk.em = (EntityManager) Proxy.newProxyInstance(SupplierCashTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> method.getName().equals("find") ? noted : null);
        return desk;
    }
}
