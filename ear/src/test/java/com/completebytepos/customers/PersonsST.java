package com.completebytepos.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a person: told whole when the person asks, kept by a list that says nothing of it, gone everywhere when the person is forgotten. */
class PersonsST {

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aListOfFewColumnsLeavesTheRestAsItIs(String shop) {
        var till = TillClient.at(shop);
        var group = Buyers.group(shop);
        var phone = Buyers.phone();
        var told = Json.createObjectBuilder().add("firstName", "Akinyi").add("lastName", "Odhiambo").add("phone", phone).add("email", "a@example.com").add("kraPin", "A123456789Z").add("address", "Moi Avenue").add("groupId", group)
                .add("notes", "Prefers mornings").add("locale", "sw").add("birthday", "1990-05-06").add("consent", true);
        var added = Api.post(shop, "customers", till.token(), told.build().toString()).body();
        // of the same family, with the same phone: a list without phones has nothing to say of it
        var sister = Buyers.added(shop, till, "Atieno", phone);
        var kept = "select concat_ws('|', first_name, last_name, phone, email, kra_pin, address, bin_to_uuid(group_id), notes, locale, birthday, consent) from customer where id = " + Buyers.id(added.getString("id"));
        var before = Books.text(shop, kept);
        var code = added.getString("code");
        take(shop, "code,name\n" + code + ",Achieng\n" + Books.text(shop, "select code from customer where id = " + Buyers.id(sister)) + ",Atieno\n");
        assertEquals(before.replaceFirst("Akinyi", "Achieng"), Books.text(shop, kept));
        take(shop, "code,name,address,group\n" + code.toLowerCase() + ",Achieng,,\n");
        assertEquals(before.replaceFirst("Akinyi", "Achieng").replace("Moi Avenue|" + group + "|", ""), Books.text(shop, kept), "what stands empty in the list is empty");
        assertEquals("Atieno", Books.text(shop, "select first_name from customer where id = " + Buyers.id(sister)));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void twoWithOnePhoneGoOutAndComeInAgainAndAThirdDoesNot(String shop) {
        var till = TillClient.at(shop);
        var phone = Buyers.phone();
        var code = "select code from customer where id = ";
        var first = Books.text(shop, code + Buyers.id(Buyers.added(shop, till, "Achieng", phone)));
        var other = Buyers.added(shop, till, "Atieno", phone);
        var second = Books.text(shop, code + Buyers.id(other));
        take(shop, "code,name,phone\n" + first + ",Achieng," + phone + "\n" + second + ",Adhiambo,+254" + phone.substring(1) + "\n");
        assertEquals("Adhiambo +254" + phone.substring(1), Books.text(shop, "select concat(first_name, ' ', phone) from customer where id = " + Buyers.id(other)));
        var upload = OfficeForm.on(Buyers.owner(shop), "/office/customers/import.xhtml?lang=en", "upload");
        var looked = upload.upload("file", "list.csv", ("code,name,phone\n" + first + ",Achieng," + phone + "\n,Awino," + phone + "\n").getBytes(StandardCharsets.UTF_8), "check");
        assertTrue(looked.contains("id=\"faulty\">1<"), looked);
    }

    private static void take(String shop, String list) {
        var upload = OfficeForm.on(Buyers.owner(shop), "/office/customers/import.xhtml?lang=en", "upload");
        var looked = upload.upload("file", "list.csv", list.getBytes(StandardCharsets.UTF_8), "check");
        assertTrue(looked.contains("id=\"faulty\">0<"), looked);
        upload.then("outcome").press("take");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whoIsForgottenIsForgottenInRowsThatWereMergedAndInWhatWasFound(String shop) {
        var till = TillClient.at(shop);
        var odd = "07x" + Buyers.phone().substring(3);
        var born = Ids.next().toString();
        var told = Json.createObjectBuilder().add("id", born).add("name", "Wanjiku wa Kamau").add("phone", odd);
        assertEquals(List.of("customer-phone-shape"), Buyers.codes(till, till.chained("customer.add", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("customer", told))));
        var report = "select count(*) from sync_report where code = 'customer-phone-shape' and (payload like '%" + born + "%' or detail = '" + odd + "')";
        assertEquals(1, Books.number(shop, report));
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Wanjiku", phone);
        var middle = Buyers.added(shop, till, "Wanjiku wa Kamau", phone);
        Books.run(shop, "insert into debt_reminder (id, customer_id, reminded_on, channel, address, subject, body, owed, state, asked_name, asked_at, version) values (uuid_to_bin(uuid()), " + Buyers.id(middle)
                + ", current_date, 'MAIL', 'w@example.com', 'Deni', 'Habari Wanjiku', 10, 'SENT', 'Asha', utc_timestamp(3), 0), (uuid_to_bin(uuid()), " + Buyers.id(into) + ", current_date, 'MAIL', 'w@example.com', 'Deni', 'Habari Wanjiku', 10, 'SENT', 'Asha', utc_timestamp(3), 0)");
        merge(shop, born, middle);
        merge(shop, middle, into);
        var rows = "select count(*) from customer where id in (" + Buyers.id(born) + ", " + Buyers.id(middle) + ") and (first_name <> '—' or last_name is not null or phone is not null or state <> 'MERGED' or merged_into <> " + Buyers.id(into) + ")";
        assertEquals(0, Books.number(shop, rows));
        assertEquals(into, Api.get(shop, "customers/" + born, till.token()).body().getString("id"));
        OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + into, "tabs:details").press("erase");
        assertEquals("ERASED", Books.text(shop, "select state from customer where id = " + Buyers.id(into)));
        assertEquals(0, Books.number(shop, rows));
        assertEquals(0, Books.number(shop, report));
        assertEquals(0, Books.number(shop, "select count(*) from debt_reminder where customer_id in (" + Buyers.id(middle) + ", " + Buyers.id(into) + ") and (address <> '' or body <> '')"));
        assertEquals(0, Books.number(shop, "select count(*) from customer where first_name = 'Wanjiku' and phone = '+254" + phone.substring(1) + "'"));
    }

    /** As the page offers whoever is found by the code. */
    private static void merge(String shop, String from, String into) {
        var form = OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + from, "tabs:merging");
        form.with("mergeWith", Books.text(shop, "select code from customer where id = " + Buyers.id(into))).press("look");
        form.press("who:0:merge");
        assertEquals("MERGED", Books.text(shop, "select state from customer where id = " + Buyers.id(from)));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aPersonIsToldOfRemindersCouponsCardsAndStoreCreditToo(String shop) {
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Asker");
        var run = Ids.next().toString().substring(24).toUpperCase();
        Books.run(shop, "insert into debt_reminder (id, customer_id, reminded_on, channel, address, subject, body, owed, state, asked_name, asked_at, version) values (uuid_to_bin(uuid()), " + Buyers.id(customer)
                + ", current_date, 'MAIL', 'asker@example.com', 'Deni', 'Habari " + run + "', 10, 'SENT', 'Asha', utc_timestamp(3), 0)");
        var promotion = Ids.next().toString();
        Books.run(shop, "insert into promotion (id, name, kind, state, rules_no, once_each, changed_at, changed_by) values (" + Buyers.id(promotion) + ", 'Asked', 'AMOUNT', 'STOPPED', 1, false, '2026-01-01', 'test')");
        Books.run(shop, "insert into coupon (id, promotion_id, code, most_uses, customer_id, made_at) values (uuid_to_bin(uuid()), " + Buyers.id(promotion) + ", 'K" + run + "', 1, " + Buyers.id(customer) + ", '2026-01-01')");
        var card = TenderText.load("GIFT_CARD", "T" + run, 35_000, TenderText.value("CASH", 35_000, null)).build().getJsonObject("value");
        till.send(till.chained("value.load", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("value", Json.createObjectBuilder(card).add("holder", customer))));
        var person = Buyers.owner(shop).page("/office/customers/person?id=" + customer);
        for (var part : List.of("Habari " + run, "asker@example.com", "\"code\":\"K" + run + "\"", "\"code\":\"T" + run + "\"", "\"collections\":[]")) assertTrue(person.contains(part), part + " in " + person);
        assertFalse(person.contains("\"entries\":[]"), person);
    }
}
