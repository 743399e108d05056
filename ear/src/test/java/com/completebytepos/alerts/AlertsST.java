package com.completebytepos.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.jobs.NightRun;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Mails;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs somebody comes by mail: once a day, in the reader's language, to whoever wants it, and never twice. */
class AlertsST {
    private final List<WrittenTo> people = new ArrayList<>();

    @AfterEach
    void theyLeave() throws Exception {
        for (var one : people) one.leave();
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void anOwnerGetsOneLetterADayInTheirOwnLanguageAndTheOtherShopNone(String shop, String other) throws Exception {
        var owner = person("OWNER", shop);
        var stranger = person("OWNER", other);
        var run = owner.needyGoods();
        NightRun.of(shop, "alerts.daily");
        var mail = Mails.await(owner.mail(), 1);
        var text = mail.getString("text");
        for (var wanted : shop.equals("duka") ? List.of("Hello Wangari", "Sold without being there: ", "Below the reorder level: ", "expiring within 30 days: ") : List.of("Habari Wangari", "Zimeuzwa bila kuwepo: ", "Chini ya kiwango cha kuagiza: ", "zitaisha ndani ya siku 30: ")) {
            assertTrue(text.contains(wanted), wanted + " in " + text);
        }
        for (var wanted : List.of("Low " + run, "Old " + run, "http://" + shop + ".localhost", "/office/stock/onhand.xhtml?below=true", "/office/purchasing/suggest.xhtml", "/office/tracking/batches.xhtml?days=30")) assertTrue(text.contains(wanted), wanted + " in " + text);
        assertFalse(text.contains(other + ".localhost"), text);
        NightRun.of(shop, "alerts.daily");
        assertEquals(1, Mails.to(owner.mail()).size(), "again on the same day changes nothing");
        assertEquals(0, Mails.to(stranger.mail()).size());
        assertEquals("SENT", owner.states());
        assertTrue(owner.office().page(WrittenTo.PAGE).contains(">of the day<"), "the page lists it");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theLetterIsShownBeforeItIsSentAndHoldsWhatWasChosen(String shop) throws Exception {
        var owner = person("OWNER", shop);
        var run = owner.needyGoods();
        assertTrue(owner.choose("sw", "OVERSOLD").contains("The next letter is as you chose"));
        var form = OfficeForm.on(owner.office(), WrittenTo.PAGE, "letter");
        var shown = form.press("look");
        assertTrue(shown.contains("Zimeuzwa bila kuwepo") && shown.contains("Low " + run) && !shown.contains("Old " + run), shown);
        assertEquals(0, Mails.to(owner.mail()).size(), "to look sends nothing");
        assertTrue(form.press("send").contains("on its way to " + owner.mail()));
        var text = Mails.await(owner.mail(), 1).getString("text");
        assertTrue(text.contains("Low " + run) && !text.contains("Old " + run) && text.contains("Habari"), text);
        form.press("look");
        assertTrue(form.press("send").contains("Wait a minute"), form.page());
        assertEquals(1, Mails.to(owner.mail()).size());
        assertEquals("asked chosen", Books.text(shop, "select group_concat(substring_index(a.action, '.', -1) order by a.action separator ' ') from audit_entry a join app_user u on bin_to_uuid(u.id) = a.subject_id where a.action like 'alerts.%' and u.username = '" + owner.name() + "'"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoWantsNothingOrWasNeverAskedGetsNothing(String shop) throws Exception {
        var owner = person("OWNER", shop);
        var keeper = person("SUPERVISOR", shop);
        owner.needyGoods();
        owner.choose("en");
        NightRun.of(shop, "alerts.daily");
        assertNull(owner.states());
        assertNull(keeper.states(), "beside owners only who asks for it");
        assertFalse(keeper.office().page(WrittenTo.PAGE).contains("value=\"UNSENT_TAX\""), "who may not look at KRA's page is not told of it");
        keeper.choose("en", "OVERSOLD", "ON_THE_ROAD");
        NightRun.of(shop, "alerts.daily");
        assertTrue(Mails.await(keeper.mail(), 1).getString("text").contains("Sold without being there"));
        assertEquals(403, person("CASHIER", shop).office().get(WrittenTo.PAGE).statusCode(), "who sees no stock has no alerts of it");
    }

    /** The server stopped when the post had it: nobody knows whether it went, and it is not sent again. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aLetterThatWasOnItsWayWhenTheServerStoppedIsNotSentTwice(String shop) throws Exception {
        var owner = person("OWNER", shop);
        owner.needyGoods();
        Books.run(shop, "insert into sent_letter (id, user_id, daily_on, state, asked_at) select uuid_to_bin(uuid()), id, utc_date(), 'SENDING', utc_timestamp(3) from app_user where username = '" + owner.name() + "'");
        var letter = Books.text(shop, "select bin_to_uuid(l.id) from sent_letter l join app_user u on u.id = l.user_id where u.username = '" + owner.name() + "'");
        Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) values (uuid_to_bin(uuid()), '" + shop + "', 'alert-letters', 'alerts.letter', '" + letter + "', utc_timestamp(3), utc_timestamp(3))");
        Books.await(shop, "select count(*) from cbpos_work.work_item where kind = 'alerts.letter' and reference = '" + letter + "'", "0", Duration.ofSeconds(40));
        assertEquals("UNSURE", owner.states());
        assertEquals(0, Mails.to(owner.mail()).size());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theOwnerSaysWhenGoodsCountAsExpiring(String shop) throws Exception {
        var office = Office.signedIn(shop, Program.owner(shop));
        var form = OfficeForm.on(office, WrittenTo.PAGE, "terms");
        form.with("days", "4000").press("saveDays");
        assertEquals("Type days from 0 to 366.", form.said("days"));
        try {
            assertTrue(form.with("days", "1").press("saveDays").contains("It counts from the next letter"));
            var owner = person("OWNER", shop);
            var run = owner.needyGoods();
            var shown = OfficeForm.on(owner.office(), WrittenTo.PAGE, "letter").press("look");
            assertTrue(shown.contains("Old " + run) && shown.contains("batches.xhtml?days=1"), shown);
        } finally {
            form.with("days", "30").press("saveDays");
        }
    }

    private WrittenTo person(String role, String shop) throws Exception {
        var one = WrittenTo.as(role, shop);
        people.add(one);
        return one;
    }
}
