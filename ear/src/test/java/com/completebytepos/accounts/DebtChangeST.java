package com.completebytepos.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Thawed;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** M-PESA money that is more than a debt: what goes back in cash is not in the drawer any more. */
class DebtChangeST {
    private static final long FLOAT = 500_000;
    private static final long CHANGE = 10_000;

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void changeOfMoneyTowardsADebtLeavesTheDrawer(String shop) {
        var till = TillClient.at(shop);
        var debt = owing(shop, till);
        var settled = Buyers.settle(till, debt.customer(), debt.cents(), tooMuch(new MobileTill(shop, till), debt.cents()));
        assertEquals(List.of(), Buyers.codes(till, settled));
        assertEquals("already-stored", till.send(settled).get(0).getString("result"));
        assertEquals("PAID_OUT", Books.text(shop, "select type from cash_movement where id = " + Buyers.id(settled.id())));
        assertEquals(-CHANGE, Books.number(shop, "select sum(amount) from cash_movement where shift_id = " + Buyers.id(till.shift())));
        assertEquals(0, Buyers.account(shop, debt.customer(), "owed"));
        assertEquals(List.of(), Buyers.codes(till, till.closeShiftWith(FLOAT - CHANGE)));
        assertEquals(0, Books.number(shop, "select variance from till_settlement where shift_id = " + Buyers.id(till.shift())), "who counts what is there is not short");
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void cashAndMoneyThatWasTooMuchAreOneMove(String shop) {
        var till = TillClient.at(shop);
        var debt = owing(shop, till);
        long inCash = 15_000;
        var settled = Buyers.settle(till, debt.customer(), debt.cents(), Buyers.tender("CASH", inCash), tooMuch(new MobileTill(shop, till), debt.cents() - inCash));
        assertEquals(List.of(), Buyers.codes(till, settled));
        assertEquals(inCash - CHANGE, Books.number(shop, "select amount from cash_movement where type = 'PAID_IN' and id = " + Buyers.id(settled.id())));
        assertEquals(List.of(), Buyers.codes(till, till.closeShiftWith(FLOAT + inCash - CHANGE)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatComesAfterTheCountAmendsTheZ(String shop) {
        var till = TillClient.at(shop);
        var debt = owing(shop, till);
        var settled = Buyers.settle(till, debt.customer(), debt.cents(), tooMuch(new MobileTill(shop, till), debt.cents()));
        assertEquals(List.of("chain-gap"), Buyers.codes(till, till.closeShiftWith(FLOAT)));
        till.send(settled);
        assertEquals(FLOAT - CHANGE, Books.number(shop, "select r.amount from z_row r join z_report z on z.id = r.z_id where r.section = 'EXPECTED' and z.shift_id = " + Buyers.id(till.shift()) + " order by z.revision desc limit 1"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    /** As an earlier release left a drawer that is open: no change gone, and the cheque at what it paid. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDrawerThatIsOpenAtTheUpgradeIsPutRight(String shop) throws Exception {
        var till = TillClient.at(shop);
        var debt = owing(shop, till);
        var cheque = Json.createObjectBuilder(Buyers.tender("CHEQUE", debt.cents() - 5_000)).add("given", debt.cents() - 5_000 + CHANGE).add("change", CHANGE).add("code", "000123").build();
        var settled = Buyers.settle(till, debt.customer(), debt.cents(), Buyers.tender("CASH", 5_000), cheque);
        Buyers.codes(till, settled);
        var told = "select concat_ws(' ', m.type, m.amount, k.kind, k.amount) from cash_movement m join slip_taken k on k.command_id = m.id where m.id = " + Buyers.id(settled.id());
        var right = Books.text(shop, told);
        assertTrue(right.startsWith("PAID_OUT -50.00 CHEQUE "), right);
        Thawed.at(shop, List.of("cash_movement", "slip_taken"), () -> upgraded(shop, settled, told, right));
    }

    private static void upgraded(String shop, SignedEntry settled, String told, String right) throws Exception {
        Books.run(shop, "update cash_movement set type = 'PAID_IN', amount = 50 where id = " + Buyers.id(settled.id()));
        Books.run(shop, "update slip_taken set amount = amount - 100 where command_id = " + Buyers.id(settled.id()));
        var file = Files.readString(Path.of(System.getProperty("house"), "sql", "tenant", "cash", "V202612010101__change_of_debts_paid.sql"));
        for (int time = 0; time < 2; time++) {
            for (var statement : file.split(";\n")) Books.run(shop, statement);
            assertEquals(right, Books.text(shop, told));
        }
    }

    private record Debt(String customer, long cents) {
    }

    /** Whole shillings of debt. */
    private static Debt owing(String shop, TillClient till) {
        var customer = Buyers.added(shop, till, "Change");
        var bought = Buyers.basket(till, 2);
        Buyers.lend(shop, customer, "500000", 30);
        assertEquals(List.of(), Buyers.codes(till, till.sale(bought.paidBy(Buyers.tender("ON_ACCOUNT", bought.due())).to(customer))));
        return new Debt(customer, Buyers.account(shop, customer, "owed"));
    }

    /** A payment of more than this, of which the rest goes back in cash. */
    private static JsonObject tooMuch(MobileTill till, long cents) {
        long whole = (cents + CHANGE + 99) / 100 * 100;
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var payment = till.asked(whole, phone);
        var code = till.await(payment, Duration.ofSeconds(30), one -> one.getString("state").equals("PAID") && one.containsKey("code")).getString("code");
        return Json.createObjectBuilder(MobileTill.tender(cents, payment, code)).add("given", whole).add("change", whole - cents).build();
    }
}
