package com.completebytepos.web.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of one thing under an address that names none: not there, or empty, never a fault. */
class OddAddressesST {
    private static final Path OFFICE = Path.of(System.getProperty("house"), "web/src/main/webapp/office");

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void noPageOfOneThingFailsForWantOfIt(String shop, String owner) throws IOException {
        var office = Office.signedIn(shop, owner);
        var pages = pagesOfOneThing();
        assertTrue(pages.size() > 15, pages.toString());
        for (var page : pages) {
            for (var id : new String[] {"", "?id=", "?id=null", "?id=%3Cb%3E", "?id=00000000-0000-0000-0000-000000000001"}) {
                var answer = office.get("/office/" + page + id);
                assertTrue(answer.statusCode() < 500, shop + " " + page + id + " -> " + answer.statusCode());
            }
        }
    }

    private static List<String> pagesOfOneThing() throws IOException {
        try (var files = Files.walk(OFFICE)) {
            return files.filter(file -> file.toString().endsWith(".xhtml") && takesAnId(file)).map(file -> OFFICE.relativize(file).toString()).sorted().toList();
        }
    }

    private static boolean takesAnId(Path file) {
        try {
            return Files.readString(file).contains("f:viewParam name=\"id\"");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
