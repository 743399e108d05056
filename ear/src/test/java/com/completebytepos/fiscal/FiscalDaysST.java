package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fiscal day is closed once and held against our books and KRA's; what differs says why. */
class FiscalDaysST {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, otieno, A000000001D, 00", "soko, kamau, A000000002S, 01"})
    void yesterdayIsClosedAndWhatComesLateMakesARevision(String shop, String accountant, String pin, String bhfId) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var yesterday = LocalDate.now(NAIROBI).minusDays(1);
        var noon = yesterday.atTime(12, 0).atZone(NAIROBI).toInstant();
        sold(till, books, noon, 2);
        var device = Books.text(shop, "select bin_to_uuid(id) from fiscal_device where current_branch_id is not null and pin = '" + pin + "' and bhf_id = '" + bhfId + "'");
        new SignInPage(browser).open(shop).signIn(accountant, "demo-" + accountant);
        browser.find("#branches, .content");
        check(shop, device, yesterday);
        var ours = Books.number(shop, "select sum(s.total) from sale s join fiscal_document d on d.sale_id = s.id where d.branch_id = (select branch_id from fiscal_device where id = uuid_to_bin('" + device
                + "')) and s.completed_at >= '" + start(yesterday) + "' and s.completed_at < '" + start(yesterday.plusDays(1)) + "'");
        var where = " from tax_check where device_id = uuid_to_bin('" + device + "') and day = '" + yesterday + "'";
        assertEquals(ours, Books.number(shop, "select total" + where));
        assertEquals(ours, Books.number(shop, "select z_total" + where));
        if (shop.equals("duka")) assertEquals(ours, Books.number(shop, "select kra_total" + where));
        else assertEquals(null, Books.text(shop, "select kra_total" + where));
        assertEquals(0, Books.number(shop, "select count(*) from tax_difference where device_id = uuid_to_bin('" + device + "') and day = '" + yesterday + "' and reason in ('MISSING_AT_KRA', 'NOT_OURS', 'AMOUNT')"));
        var revisions = "select max(revision) from tax_day where device_id = uuid_to_bin('" + device + "') and day = '" + yesterday + "'";
        long first = Books.number(shop, revisions);
        sold(till, books, noon.plusSeconds(60), 1);
        check(shop, device, yesterday);
        assertEquals(first + 1, Books.number(shop, revisions));
        assertEquals(1, Books.number(shop, "select count(distinct number) from tax_day where device_id = uuid_to_bin('" + device + "') and day = '" + yesterday + "'"));
        assertTrue(browser.find("#differences").getText().contains("Came after the Z was closed"));
        practised(till, yesterday);
        check(shop, device, yesterday);
        assertEquals(first + 2, Books.number(shop, revisions), "what was practised is told late, too");
        var figures = Books.text(shop, "select figures from tax_day where device_id = uuid_to_bin('" + device + "') and day = '" + yesterday + "' order by revision desc limit 1");
        var trained = " from training_day where day = '" + yesterday + "' and branch_id = uuid_to_bin('" + till.branchId() + "')";
        assertTrue(figures.contains("\"name\":\"TRAINING\",\"count\":" + Books.number(shop, "select cast(sum(sales) as signed)" + trained) + ",\"amount\":" + Books.number(shop, "select sum(amount)" + trained)), figures);
        var page = browser.find("[id='days']").getText();
        for (var figure : List.of("Sales (NS)", "Credit notes (NC)", "Opening deposits", "Items sold", "Papers COPY", "Papers TRAINING", "Papers PROFORMA", "Paid by CASH", "Discounts", "Incomplete sales")) assertTrue(page.contains(figure), figure);
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void theMonthsVatIsTheSumOfItsSalesAndGoesOutAsAFile(String shop, String accountant) {
        var ofThePin = " left join fiscal_document d on d.sale_id = s.id left join fiscal_stamp p on p.document_id = d.id where coalesce(p.pin, '') <> '" + VatOfTaxpayersST.STRANGER + "' and";
        var office = Office.signedIn(shop, accountant);
        var month = YearMonth.from(LocalDate.now(NAIROBI).minusDays(1));
        var file = new String(office.get("/office/taxbooks/export/vat.csv?lang=en&month=" + month).body(), StandardCharsets.UTF_8);
        var tax = Books.text(shop, "select format(sum(t.tax), 2) from sale s join sale_tax t on t.sale_id = s.id" + ofThePin + " t.letter = 'B' and s.tax_profile = 'VAT' and s.completed_at >= '" + start(month.atDay(1))
                + "' and s.completed_at < '" + start(month.plusMonths(1).atDay(1)) + "'").replace(",", "");
        assertTrue(file.contains(tax), tax + " in " + file);
        assertTrue(file.contains("B: general rate 16 %") && file.contains("VAT payable"), file);
        assertEquals(422, office.get("/office/taxbooks/export/vat.csv?month=november").statusCode());
    }

    /** A till tells how much of training there was on a day, and nothing else of it. */
    private static void practised(TillClient till, LocalDate day) {
        var told = Json.createObjectBuilder().add("training", Json.createObjectBuilder().add("day", day.toString()).add("count", 3).add("amount", 12_345));
        till.send(till.chained("training.day", Ids.next().toString(), Instant.now(), told));
    }

    private static void sold(TillClient till, FiscalBooks books, Instant at, int many) {
        for (int i = 0; i < many; i++) {
            var sale = till.saleAt(at.plusSeconds(i).truncatedTo(ChronoUnit.MILLIS), SaleText.of(List.of(new Sold(till.goods(4), 1_000)), till.taxes()));
            till.send(sale);
            books.awaitState(sale.id(), "APPROVED");
        }
    }

    private static String start(LocalDate day) {
        return day.atStartOfDay(NAIROBI).toInstant().toString().replace("T", " ").replace("Z", "");
    }

    private void check(String shop, String device, LocalDate day) {
        browser.driver().get(House.at(shop) + "/office/taxbooks/days.xhtml?lang=en&device=" + device + "&day=" + day);
        browser.click("days:check");
        browser.awaitText("body", "differences found");
    }
}
