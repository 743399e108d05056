package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.ConsolePage;
import com.completebytepos.pages.Database;
import com.completebytepos.till.Api;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingST {
    @RegisterExtension final Browser browser = new Browser();

    @BeforeEach
    @AfterEach
    void nobodyIsWaiting() throws Exception {
        Database.run("DELETE FROM cbpos_platform.strange_operator");
        for (var shop : List.of("duka", "soko")) {
            Database.run("DELETE FROM cbpos_shop_" + shop + ".strange_name");
            Database.run("UPDATE cbpos_shop_" + shop + ".app_user SET locked_until = NULL, failed_attempts = 0 WHERE username IN ('wanjiku', 'baraka')");
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, wanjiku", "soko, baraka"})
    void aNameNobodyHasWaitsAsARealOneDoes(String shop, String known) throws Exception {
        assertEquals(List.of(401, 401, 429, 429), answers(shop, known));
        assertEquals(List.of(401, 401, 429, 429), answers(shop, " No-Such-Person "));
        assertEquals("1", Database.first("SELECT COUNT(*) FROM cbpos_shop_" + shop + ".strange_name WHERE failed_attempts = 3"));
    }

    @Test
    void whatIsCountedInOneShopIsNotCountedInTheOther() {
        answers("duka", "no-such-person");
        assertEquals(401, guess("soko", "no-such-person"));
    }

    @Tag("wide")
    @Test
    void theConsoleMakesAStrangerWaitToo() {
        var console = new ConsolePage(browser);
        for (int i = 0; i < 2; i++) {
            console.signIn("no-such-operator", "wrong-" + i);
            browser.awaitText("body", "User name or password is not right");
        }
        console.signIn("no-such-operator", "wrong");
        browser.awaitText("body", "Too many attempts");
    }

    private static List<Integer> answers(String shop, String name) {
        return IntStream.range(0, 4).mapToObj(i -> guess(shop, name)).toList();
    }

    private static int guess(String shop, String name) {
        return Api.post(shop, "registrations", null, "{\"username\":\"" + name + "\",\"password\":\"wrong\"}").status();
    }
}
