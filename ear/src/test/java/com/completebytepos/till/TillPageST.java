package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** How the till's page is delivered: to whom, with which headers, how much of it, and that its worker knows all of it. */
class TillPageST {
    private static final Path PAGE = Path.of("../web/src/main/webapp/pos");
    /** Of a first visit in one language, and of all that is kept for a day without network. */
    private static final int FIRST_VISIT = 350_000;
    private static final int KEPT = 1_000_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, en, The till is starting.", "soko, sw, Mfumo wa mauzo unaanza."})
    void isOpenWithoutSigningInAndMakesNoSession(String shop, String language, String text) throws Exception {
        var page = House.get(House.at(shop) + "/pos/sell.xhtml?lang=" + language, Map.of());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("lang=\"" + language + "\"") && page.body().contains(text), page.body());
        assertTrue(page.body().contains("<script type='module' src='js/app.js'></script>"), page.body());
        assertEquals(List.of(), page.headers().allValues("Set-Cookie"));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        var policies = page.headers().allValues("Content-Security-Policy");
        assertTrue(policies.stream().anyMatch(policy -> policy.contains("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")), policies.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "console", "pay", "nobody"})
    void isOnNoHostButAShops(String host) throws Exception {
        for (var path : List.of("/pos/sell.xhtml", "/pos/sw.js", "/pos/js/app.js")) assertEquals(404, House.get(House.at(host) + path, Map.of()).statusCode(), path);
    }

    @Tag("wide")
    @Test
    void theWorkerKeepsEveryFileThereIsAndAllOfItIsLight() throws Exception {
        var files = listed(House.get(House.at("duka") + "/pos/sw.js", Map.of()).body());
        assertEquals(tree(), files);
        files.add("sell.xhtml?lang=en");
        files.add("sell.xhtml?lang=sw");
        int first = 0;
        int later = 0;
        for (var file : files) {
            int bytes = packed("duka", file);
            if (file.startsWith("icons/") || file.equals("texts/sw.json") || file.endsWith(".wasm") || file.endsWith("lang=sw")) later += bytes;
            else first += bytes;
        }
        assertTrue(first > 50_000 && first < FIRST_VISIT && first + later < KEPT, files.size() + " files, " + first + " bytes and " + later + " more");
    }

    @Tag("wide")
    @Test
    void theOfficesMenuLeadsToItForWhoeverMaySell() {
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.find("#menuTill").click();
        browser.find("#stage");
        assertTrue(browser.driver().getCurrentUrl().startsWith(House.at("duka") + "/pos/sell.xhtml"), browser.driver().getCurrentUrl());
        browser.driver().manage().deleteAllCookies();
        new SignInPage(browser).open("duka").signIn("otieno", "demo-otieno");
        browser.find("nav.menu");
        assertFalse(browser.driver().findElements(By.id("menuTill")).stream().findAny().isPresent());
    }

    private static TreeSet<String> listed(String script) {
        var list = Pattern.compile("const FILES = \\[(.*?)]").matcher(script);
        assertTrue(list.find(), script);
        var files = new TreeSet<String>();
        var name = Pattern.compile("\"([^\"]+)\"").matcher(list.group(1));
        while (name.find()) files.add(name.group(1));
        return files;
    }

    private static TreeSet<String> tree() throws IOException {
        var files = new TreeSet<>(List.of("lib/pricing/engine.js", "lib/pricing/engine.wasm"));
        try (var all = Files.walk(PAGE)) {
            all.filter(Files::isRegularFile).map(file -> PAGE.relativize(file).toString()).filter(name -> !name.equals("sw.js") && !name.equals("start.js") && !name.endsWith(".xhtml")).forEach(files::add);
        }
        return files;
    }

    private static int packed(String shop, String file) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(House.at(shop) + "/pos/" + file)).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), file);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), file);
        return answer.body().length;
    }
}
