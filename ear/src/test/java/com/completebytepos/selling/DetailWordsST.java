package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told beside a finding is told in the reader's language, wherever it is shown; programs and tills get the English words. */
class DetailWordsST {
    private static final String ATTENTION = "/office/sync/attention.xhtml";
    private static final long MISSING = 500;

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsOddAboutASaleIsToldInTheLanguageOfThePage(String shop) {
        var till = TillClient.at(shop);
        var text = SaleText.of(List.of(new Sold(till.goods(3), 4_000)), till.taxes());
        long paid = text.due() - MISSING;
        var sale = till.sale(text.paidBy(TenderText.cash(paid, paid).build()));
        var english = Money.ofCents(text.priced().total()) + " due, " + Money.ofCents(paid) + " taken";
        var swahili = "zinazodaiwa " + Money.ofCents(text.priced().total()) + ", zilizopokelewa " + Money.ofCents(paid);
        var finding = till.send(sale).get(0).getJsonArray("findings").getJsonObject(0);
        assertEquals("tender-differs " + english, finding.getString("code") + " " + finding.getString("detail"));
        assertEquals(english, till.send(sale).get(0).getJsonArray("findings").getJsonObject(0).getString("detail"), "the first answer again");

        var office = Office.signedIn(shop, Program.owner(shop));
        for (var page : List.of("/office/selling/sale.xhtml?id=" + sale.id(), "/office/resolution/finding.xhtml?source=finding&id=" + sale.id(), ATTENTION + "?kind=finding.tender-differs")) {
            var told = office.page(page + "&lang=sw");
            assertTrue(told.contains(swahili) && !told.contains(english) && !told.contains("{due-taken"), page + "\n" + told);
            assertTrue(office.page(page + "&lang=en").contains(english), page);
        }
        assertTrue(OfficeForm.on(office, ATTENTION + "?kind=finding.tender-differs&lang=sw", "attention").press("csv").contains("\"" + swahili + "\""), "and in the file");

        var program = Program.of(shop);
        assertEquals(english, program.get("sales/" + sale.id()).json().getJsonArray("findings").getJsonObject(0).getString("detail"));
        assertEquals(english, program.get("findings/finding/" + sale.id()).json().getJsonArray("findings").getJsonObject(0).getString("detail"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWentWrongOnTheWayAndWhatAnEarlierReleaseWroteAreShown(String shop) {
        var till = TillClient.at(shop);
        long known = till.counter();
        till.sale(new Sold(till.goods(1), 1_000));
        till.send(till.sale(new Sold(till.goods(1), 1_000)));
        var office = Office.signedIn(shop, Program.owner(shop));
        var gaps = office.page(ATTENTION + "?lang=sw&kind=report.chain-gap");
        assertTrue(gaps.contains("baada ya ingizo " + known) && !gaps.contains("after counter"), gaps);
        var earlier = "counter 7, the till has no {hash|" + Ids.next() + "}";
        Books.run(shop, "insert into sync_report (id, workstation_id, code, detail, payload_sha256, received_at) values (uuid_to_bin('" + Ids.next() + "'), uuid_to_bin('" + till.workstationId()
                + "'), 'head-differs', '" + earlier + "', unhex(sha2('" + earlier + "', 256)), utc_timestamp(3))");
        assertTrue(office.page(ATTENTION + "?lang=sw&kind=report.head-differs").contains(earlier));
        assertFalse(Books.text(shop, "select detail from sync_report where code = 'chain-gap' and workstation_id = uuid_to_bin('" + till.workstationId() + "')").contains("after counter"));
        assertEquals(0L, Books.checks(shop).get("chains_have_no_gap.sql"), "the gap is told of by its number");
    }
}
