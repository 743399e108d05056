package com.completebytepos.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A debt paid by a prompt on the customer's phone: the oldest first, by that payment alone. */
class DebtsByPhoneST {

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromptPaysTheOldestDebtAndNothingElse(String shop) {
        var mobile = MobileTill.at(shop);
        var till = mobile.till();
        var customer = Buyers.added(shop, till, "Phones");
        var first = Buyers.basket(till, 1);
        var second = Buyers.basket(till, 3);
        Buyers.lend(shop, customer, BigDecimal.valueOf(first.due() + second.due(), 2).toPlainString(), 30);
        for (var text : List.of(first, second)) assertEquals(List.of(), Buyers.codes(till, till.sale(text.paidBy(Buyers.tender("ON_ACCOUNT", text.due())).to(customer))));
        long part = first.due() / 100 * 100 + 500;
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var payment = mobile.asked(part, phone);
        var code = mobile.await(payment, Duration.ofSeconds(30), one -> one.getString("state").equals("PAID") && one.containsKey("code")).getString("code");
        long documents = Books.number(shop, "select count(*) from fiscal_document");
        var settled = Buyers.settle(till, customer, part, MobileTill.tender(part, payment, code));
        assertEquals(List.of(), Buyers.codes(till, settled));
        assertEquals("already-stored", till.send(settled).get(0).getString("result"));
        assertEquals(documents, Books.number(shop, "select count(*) from fiscal_document"), "a paid debt is no sale");
        var open = Buyers.standing(shop, till, customer).getJsonArray("open");
        assertEquals(1, open.size(), "the oldest is paid");
        assertEquals(first.due() + second.due() - part, open.getJsonObject(0).getInt("unpaid"));
        assertEquals(0, Books.number(shop, "select count(*) from cash_movement where id = " + Buyers.id(settled.id())), "nothing lies in the drawer");
        assertEquals(settled.id(), Books.text(shop, "select bin_to_uuid(sale_id) from payment_use where line_no = 1 and payment_id = " + Buyers.id(payment)));
        assertEquals(List.of("payment-used-before"), Buyers.codes(till, Buyers.settle(till, customer, 100, MobileTill.tender(100, payment, code))), "money pays once");
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheCustomerSentByHimselfIsClaimedForADebt(String shop) {
        var mobile = MobileTill.at(shop);
        var till = mobile.till();
        var customer = Buyers.added(shop, till, "Sends");
        Buyers.lend(shop, customer, "500000", 30);
        var bought = Buyers.basket(till, 2);
        assertEquals(List.of(), Buyers.codes(till, till.sale(bought.paidBy(Buyers.tender("ON_ACCOUNT", bought.due())).to(customer))));
        long cents = 100L * (140_000 + System.nanoTime() % 9_000);
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(shop), cents / 100 + ".00");
        for (int looks = 0; looks < 100 && mobile.claimable(cents).isEmpty(); looks++) Simulator.pause(100);
        var payment = mobile.claimable(cents).get(0).getString("id");
        var settled = Buyers.settle(till, customer, cents, MobileTill.tender(cents, payment, null));
        assertEquals(200, mobile.claim(payment, settled.id(), null).status(), "claimed for the command before it is sent");
        assertEquals(List.of("settled-beyond-owed"), Buyers.codes(till, settled), "more than was owed stands against what is bought next");
        assertEquals(bought.due() - cents, Buyers.account(shop, customer, "owed"));
    }
}
