package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.payments.Simulator;
import java.math.BigDecimal;
import java.util.List;

/** What was paid and given back in a shift is cash that lies there, slips that were counted, what the provider has, and what cards and store credit hold less. */
final class DayMoney {

    private DayMoney() {
    }

    /** @param shift and z as SQL @param phones of the customers who paid by phone */
    static void isDrawerAndProviders(String shop, String shift, String z, List<String> phones) {
        long paid = Books.number(shop, "select coalesce(sum(amount), 0)" + z + "in ('TENDER', 'REFUND') and r.name <> 'EXCHANGE'");
        long cash = Books.number(shop, "select amount" + z + "= 'EXPECTED'") - Books.number(shop, "select sum(amount)" + z + "in ('FLOAT', 'MOVE', 'CHANGE')");
        long slips = Books.number(shop, "select coalesce(sum(case when r.section = 'TENDER_DUE' then r.amount else -r.amount end), 0)" + z + "in ('TENDER_DUE', 'TENDER_OUT')") - Books.number(shop, "select coalesce(sum(amount), 0) from slip_taken where shift_id = " + shift);
        long credit = Books.number(shop, "select coalesce(sum(amount), 0)" + z + "in ('TENDER', 'REFUND') and r.name in ('STORE_CREDIT', 'GIFT_CARD', 'VOUCHER')");
        var books = Simulator.truth(Simulator.storeOf(shop));
        var ours = books.stream().filter(one -> phones.contains(one.getString("party", null)) && "COMPLETED".equals(one.getString("state"))).toList();
        assertEquals(phones.size(), ours.size(), "each paid once");
        long provider = ours.stream().mapToLong(one -> Math.abs(new BigDecimal(one.getString("amount")).movePointRight(2).longValueExact())).sum();
        assertEquals(provider, Books.number(shop, "select sum(u.amount) from payment_use u join sale s on s.id = u.sale_id where s.shift_id = " + shift), "the provider's money is what sales were paid with");
        assertEquals(paid, cash + slips + provider + credit, "tenders are the drawer and the providers");
    }
}
