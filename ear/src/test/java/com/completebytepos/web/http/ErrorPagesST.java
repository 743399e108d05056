package com.completebytepos.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger sends, the answer is in people's words: never a trace, a class or the name of the server. */
class ErrorPagesST {
    private static final Pattern INSIDES = Pattern.compile("(?i)\\bat [a-z]+(\\.\\w+)+\\(|Exception|undertow|wildfly|jboss|java\\.|org\\.|stack ?trace");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko", "console"})
    void anUnknownPathIsAPageInBothLanguagesAndMakesNoSession(String house) throws Exception {
        var english = House.get(House.at(house) + "/nothing.html", Map.of("Accept-Language", "en"));
        var swahili = House.get(House.at(house) + "/nothing.html", Map.of("Accept-Language", "sw"));
        assertPage(english, 404, "en", "Nothing here");
        assertPage(swahili, 404, "sw", "Hakuna kitu hapa");
    }

    /** Refused before there is a page, by whoever reads Swahili in an English browser. */
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatIsNotThereIsSaidInTheReadersLanguage(String shop, String owner) {
        var office = Office.signedIn(shop, owner);
        for (var path : List.of("/office/labelwalk/walk.xhtml?lang=sw", "/office/labelwalk/walk.xhtml")) {
            var answer = office.get(path);
            assertEquals(404, answer.statusCode());
            var page = new String(answer.body(), StandardCharsets.UTF_8);
            assertTrue(page.contains("Hakuna ukaguzi kama huo."), page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/nothing.xhtml", "/pos/nothing.js", "/error", "/error?jakarta.servlet.error.status_code=200", "/login.xhtml/x", "/office", "/jakarta.faces.resource/nothing.js.xhtml"})
    void whatIsNotForVisitorsIsNotThere(String path) throws Exception {
        for (var shop : new String[] {"duka", "soko"}) {
            var answer = House.get(House.at(shop) + path, Map.of("Accept-Language", "sw"));
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 302, path + " -> " + answer.statusCode());
            assertDiscreet(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "signIn=signIn&signIn:username=a&signIn:password=b",
        "signIn=signIn&jakarta.faces.ViewState=gone",
        "signIn=signIn&jakarta.faces.ViewState=-1:-1",
        "signIn=signIn&jakarta.faces.ViewState=",
        "signIn=signIn&jakarta.faces.ViewState=stateless",
        "signIn=signIn&jakarta.faces.ViewState=99999999999999999999:x",
        "jakarta.faces.partial.ajax=true&jakarta.faces.source=x&jakarta.faces.ViewState=gone",
        "primefaces.nonce=%3Cscript%3E&jakarta.faces.ViewState=gone",
        "primefaces.nonce=short&signIn=signIn&jakarta.faces.ViewState=1:1",
        "jakarta.faces.ViewState=%00%ff&%=%"})
    void aBrokenFormIsNoFaultAndTellsNothing(String form) throws Exception {
        for (var shop : new String[] {"duka", "soko"}) {
            for (var headers : List.of(Map.<String, String>of(), Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest"))) {
                var answer = House.post(House.at(shop) + "/login.xhtml", form, headers);
                assertTrue(answer.statusCode() < 500, form + " " + headers + " -> " + answer.statusCode() + "\n" + answer.body());
                assertDiscreet(answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "NONSENSE"})
    void aMethodNobodyUsesTellsNothing(String method) throws Exception {
        for (var path : new String[] {"/login.xhtml", "/pos/sell.xhtml", "/nothing"}) {
            var answer = send(HttpRequest.newBuilder(URI.create(House.at("duka") + path)).method(method, HttpRequest.BodyPublishers.noBody()));
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500 || answer.statusCode() == 501, method + " " + path + " -> " + answer.statusCode());
            assertDiscreet(answer);
        }
    }

    @Test
    void aProgramGetsAProblemWhereTheApiItselfDoesNotAnswer() throws Exception {
        var answer = House.get(House.at("duka") + "/api/nothing", Map.of("Accept-Language", "sw"));
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.body().contains("urn:problem:http:not-here") && answer.body().contains("Hakuna kitu"), answer.body());
    }

    private static void assertPage(HttpResponse<String> answer, int status, String language, String title) {
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains("<html lang=\"" + language + "\">") && answer.body().contains("<h1>" + title + "</h1>"), answer.body());
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "a session was made");
        assertDiscreet(answer);
    }

    private static void assertDiscreet(HttpResponse<String> answer) {
        var told = INSIDES.matcher(answer.body().replaceAll("jakarta\\.faces\\.[\\w.]+|[\\w./-]*\\.(js|css)[^\"]*", ""));
        assertFalse(told.find(), () -> answer.uri() + " tells " + told.group() + " in\n" + answer.body());
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty() && answer.headers().firstValue("Server").isEmpty());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
