package com.completebytepos.accounts;

import static com.completebytepos.accounts.Buyers.basket;
import static com.completebytepos.accounts.Buyers.id;
import static com.completebytepos.accounts.Buyers.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Mails;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Debtors are reminded in words that were shown before, once a day, by mail or SMS. */
class RemindersST {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void aReminderIsShownSentOnceADayAndWrittenDown(String shop, String supervisor) throws Exception {
        var till = TillClient.at(shop);
        var address = "deni" + System.nanoTime() + "@example.com";
        var customer = debtor(shop, till, "Mdaiwa", address, "sw");
        var page = "/office/customers/customer.xhtml?lang=en&id=" + customer;
        var form = OfficeForm.on(Buyers.owner(shop), page, "tabs:reminders");
        form.press("look");
        var owed = String.format("%,.2f", Buyers.account(shop, customer, "owed") / 100.0);
        assertTrue(form.page().contains("Habari Mdaiwa") && form.page().contains(owed) && form.page().contains(address), form.page());
        assertEquals(0, Mails.to(address).size());
        form.press("remind");
        var mail = Mails.await(address, 1);
        assertTrue(mail.getString("subject").contains(owed), mail.toString());
        assertTrue(mail.getString("text").contains(Books.text(shop, "select number from open_item where customer_id = " + id(customer))), mail.toString());
        form.press("look");
        assertTrue(form.page().contains("was reminded today already"), form.page());
        var ageing = OfficeForm.on(Buyers.owner(shop), "/office/accounts/ageing.xhtml?lang=en", "ageing");
        overdue(shop, customer);
        ageing.press("look");
        ageing.press("remindAll");
        assertEquals(1, Books.number(shop, "select count(*) from debt_reminder where customer_id = " + id(customer)));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'accounts.reminded' and subject_id = '" + customer + "'"));
        assertEquals(1, Mails.to(address).size());
        assertFalse(Office.signedIn(shop, supervisor).page(page).contains("tabs:reminders"));
        assertEquals(0, Books.number(shop.equals("duka") ? "soko" : "duka", "select count(*) from debt_reminder where customer_id = " + id(customer)));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void manyAreRemindedAtOnceAndWhoCannotBeIsToldWhy(String shop) throws Exception {
        var till = TillClient.at(shop);
        var run = System.nanoTime();
        var first = debtor(shop, till, "First", "a" + run + "@example.com", "en");
        var second = debtor(shop, till, "Second", "b" + run + "@example.com", "en");
        var current = debtor(shop, till, "Current", "c" + run + "@example.com", "en");
        overdue(shop, first);
        overdue(shop, second);
        var ageing = OfficeForm.on(Buyers.owner(shop), "/office/accounts/ageing.xhtml?lang=en", "ageing");
        var shown = ageing.press("look");
        assertTrue(shown.contains("a" + run + "@example.com") && shown.contains("b" + run + "@example.com") && !shown.contains("c" + run + "@example.com"), shown);
        assertEquals(0, Books.number(shop, "select count(*) from debt_reminder where customer_id in (" + id(first) + ", " + id(second) + ")"));
        ageing.press("remindAll");
        assertTrue(Mails.await("a" + run + "@example.com", 1).getString("text").contains("Hello First"));
        Mails.await("b" + run + "@example.com", 1);
        assertEquals(0, Books.number(shop, "select count(*) from debt_reminder where customer_id = " + id(current)));
        assertTrue(ageing.press("look").contains("was reminded today already"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void anSmsSaysTheSumAloneAndANumberNobodyHasIsTold(String shop) throws Exception {
        var till = TillClient.at(shop);
        var customer = debtor(shop, till, "Pasipo", null, "sw");
        var form = OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + customer, "tabs:reminders");
        form.press("look");
        assertTrue(form.page().contains("no e-mail address"), form.page());
        form.with("channel", "SMS").press("look");
        form.with("channel", "SMS").press("remind");
        var phone = Books.text(shop, "select phone from customer where id = " + id(customer));
        Books.await(shop, "select state from debt_reminder where customer_id = " + id(customer), "SENT", PATIENCE);
        var caught = House.get(House.at("") + "/sandbox/sms/api", Map.of()).body();
        assertTrue(caught.contains(phone) && caught.contains("habari Pasipo"), caught);
        assertFalse(caught.contains(Books.text(shop, "select number from open_item where customer_id = " + id(customer))), caught);

        var gone = debtor(shop, till, "Hayupo", null, "sw", "0711000403");
        var other = OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + gone, "tabs:reminders");
        other.with("channel", "SMS").press("look");
        other.with("channel", "SMS").press("remind");
        Books.await(shop, "select state from debt_reminder where customer_id = " + id(gone), "FAILED", PATIENCE);
        assertEquals("InvalidPhoneNumber", Books.text(shop, "select problem from debt_reminder where customer_id = " + id(gone)));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whoOwesNothingIsNotReminded(String shop) {
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Paid");
        var form = OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + customer, "tabs:reminders");
        form.press("look");
        assertTrue(form.page().contains("owes nothing"), form.page());
        assertFalse(form.page().contains("tabs:reminders:remind\""), form.page());
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whoPaidMeanwhileOrIsForgottenIsNotRemindedAndThatStandsWritten(String shop) throws Exception {
        var till = TillClient.at(shop);
        var address = "amelipa" + System.nanoTime() + "@example.com";
        var customer = debtor(shop, till, "Amelipa", address, "sw");
        long owed = Buyers.account(shop, customer, "owed");
        var reminder = Ids.next().toString();
        Books.run(shop, "insert into debt_reminder (id, customer_id, reminded_on, channel, address, subject, body, owed, state, asked_name, asked_at, version) values (" + id(reminder) + ", " + id(customer)
                + ", current_date, 'MAIL', '" + address + "', 'Deni', 'Habari', 10, 'ASKED', 'Asha', utc_timestamp(3), 0)");
        assertEquals(List.of(), Buyers.codes(till, Buyers.settle(till, customer, owed, tender("CASH", owed))));
        due(shop, reminder);
        var ended = "select concat(state, ' ', problem, ' ', sent_at is null) from debt_reminder where id = " + id(reminder);
        Books.await(shop, ended, "FAILED nothing is owed any more 1", PATIENCE);
        Books.run(shop, "update debt_reminder set state = 'ASKED', problem = null, address = '', version = version + 1 where id = " + id(reminder));
        due(shop, reminder);
        Books.await(shop, ended, "FAILED the customer is forgotten 1", PATIENCE);
        assertEquals(0, Mails.to(address).size());
    }

    private static void due(String shop, String reminder) throws Exception {
        Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) values (uuid_to_bin(uuid()), '" + shop + "', 'reminders', 'accounts.reminder', '" + reminder
                + "', utc_timestamp(3), utc_timestamp(3))");
    }

    private static String debtor(String shop, TillClient till, String name, String email, String locale) {
        return debtor(shop, till, name, email, locale, Buyers.phone());
    }

    private static String debtor(String shop, TillClient till, String name, String email, String locale, String phone) {
        var told = Json.createObjectBuilder().add("firstName", name).add("phone", phone).add("locale", locale);
        if (email != null) told.add("email", email);
        var customer = Api.post(shop, "customers", till.token(), told.build().toString()).body().getString("id");
        Buyers.lend(shop, customer, "100000", 30);
        var text = basket(till, 2);
        assertEquals(List.of(), Buyers.codes(till, till.sale(text.paidBy(tender("ON_ACCOUNT", text.due())).to(customer))));
        return customer;
    }

    private static void overdue(String shop, String customer) {
        Books.run(shop, "update open_item set due_on = current_date - interval 9 day where customer_id = " + id(customer));
    }
}
