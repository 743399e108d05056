package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Eight readers, two shops, one pool of connections: nobody ever sees the other shop's branches. */
class TwoShopsAtOnceST {
    private static final int READS = 12;
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void noPageOfAShopShowsTheOther() throws Exception {
        var duka = cookie("duka", "asha", "Moi Avenue");
        var soko = cookie("soko", "musa", "Kisumu Town");
        var readers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            readers.add(() -> crossings("duka", duka, "Moi Avenue", "Kisumu Town"));
            readers.add(() -> crossings("soko", soko, "Kisumu Town", "Moi Avenue"));
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var found = new ArrayList<Integer>();
            for (var reader : pool.invokeAll(readers)) found.add(reader.get());
            assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0), found);
        } finally {
            pool.shutdownNow();
        }
    }

    private static int crossings(String shop, String cookie, String own, String foreign) throws Exception {
        int wrong = 0;
        for (int i = 0; i < READS; i++) {
            var page = House.get(House.at(shop) + "/office/branches/branches.xhtml", Map.of("Cookie", cookie)).body();
            if (!page.contains(own) || page.contains(foreign)) wrong++;
        }
        return wrong;
    }

    private String cookie(String shop, String owner, String branch) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.awaitText("#branches", branch);
        return "cbpos=" + browser.driver().manage().getCookieNamed("cbpos").getValue();
    }
}
