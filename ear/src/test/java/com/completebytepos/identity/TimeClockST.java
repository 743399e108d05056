package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who worked when: a night is of the day it began, wherever the period ends, and a long list ends where the people end. */
class TimeClockST {
    private static final String PAGE = "/office/identity/timeclock.xhtml?lang=en";

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aNightIsOfTheDayItBegan(String shop, String owner) {
        var person = somebody(shop, "Night");
        try {
            punch(shop, person, true, "2003-05-09 17:00:00"); // 20:00 in Nairobi
            punch(shop, person, false, "2003-05-10 03:30:00");
            punch(shop, person, true, "2003-05-12 17:00:00");
            punch(shop, person, false, "2003-05-13 02:00:00");
            var office = Office.signedIn(shop, owner);
            var rows = rows(office, "2003-05-10", "2003-05-12");
            assertEquals(1, rows.size(), "the morning of the tenth belongs to the ninth: " + rows);
            assertTrue(rows.get(0).startsWith("2003-05-12") && rows.get(0).contains("9:00"), rows.toString());
            var before = rows(office, "2003-05-09", "2003-05-09");
            assertTrue(before.size() == 1 && before.get(0).contains("10:30"), before.toString());
            assertFalse(shown(office, "2003-05-10", "2003-05-12").contains("missing"), "nobody came unseen");
        } finally {
            gone(shop, person);
        }
    }

    /** Somebody who left without having come is a gap that shows. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whoLeftWithoutComingStillShows(String shop, String owner) {
        var person = somebody(shop, "Ghost");
        try {
            punch(shop, person, false, "2003-06-10 05:00:00");
            var rows = rows(Office.signedIn(shop, owner), "2003-06-10", "2003-06-10");
            assertEquals(1, rows.size(), rows.toString());
        } finally {
            gone(shop, person);
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void moreThanFiveThousandAreAllThere(String shop, String owner) {
        var first = somebody(shop, "Aaa");
        var last = somebody(shop, "Zzz");
        try {
            for (var one : List.of(first, last)) {
                for (int from = 0; from < 1_500; from += 500) {
                    for (var came : List.of(true, false)) many(shop, one, came, from);
                }
            }
            var office = Office.signedIn(shop, owner);
            assertEquals(3_000, rows(office, "2003-07-01", "2004-01-15").size(), "six thousand times at the clock are three thousand stretches");
            var page = shown(office, "2003-07-01", "2004-01-15");
            assertTrue(page.contains("1500:00"), "each of the two worked fifteen hundred hours");
        } finally {
            gone(shop, first);
            gone(shop, last);
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void moreThanAYearIsRefusedAtTheField(String shop, String owner) {
        var page = shown(Office.signedIn(shop, owner), "2003-01-01", "2004-06-01");
        assertTrue(page.contains("at most 366 days"), "said where it was typed");
    }

    private static String somebody(String shop, String name) {
        var id = Ids.next().toString();
        Books.run(shop, "insert into app_user (id, username, display_name, password_hash, active, credential_epoch, version) values (uuid_to_bin('" + id + "'), 'tc" + id.substring(24) + "', '" + name + " " + id.substring(28) + "', 'x', false, 0, 0)");
        return id;
    }

    private static void punch(String shop, String person, boolean in, String at) {
        Books.run(shop, "insert into time_punch (id, user_id, came, at) values (uuid_to_bin('" + Ids.next() + "'), uuid_to_bin('" + person + "'), " + in + ", '" + at + "')");
    }

    /** Five hundred times, every three hours; who came leaves an hour later. */
    private static void many(String shop, String person, boolean came, int from) {
        Books.run(shop, "insert into time_punch (id, user_id, came, at) with recursive n (i) as (select " + from + " union all select i + 1 from n where i < " + (from + 499) + ") select uuid_to_bin(uuid()), uuid_to_bin('" + person + "'), " + came
                + ", date_add('2003-07-01 05:00:00', interval (i * 180 + " + (came ? 0 : 60) + ") minute) from n");
    }

    private static void gone(String shop, String person) {
        Books.run(shop, "delete from time_punch where user_id = uuid_to_bin('" + person + "')");
        Books.run(shop, "delete from app_user where id = uuid_to_bin('" + person + "')");
    }

    private static String shown(Office office, String from, String to) {
        return office.submit(PAGE, "clock", Map.of("clock:from", List.of(from), "clock:to", List.of(to), "clock:find", List.of("")));
    }

    private static List<String> rows(Office office, String from, String to) {
        var file = office.submit(PAGE, "clock", Map.of("clock:from", List.of(from), "clock:to", List.of(to), "clock:export", List.of("")));
        return Arrays.stream(file.split("\r?\n")).skip(1).filter(line -> !line.isBlank()).toList();
    }
}
