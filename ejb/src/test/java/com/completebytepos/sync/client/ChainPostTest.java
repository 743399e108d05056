package com.completebytepos.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.sync.ChainAlarm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainPostTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en|duka: till MA-02 needs a look|2026-11-25 10:00  Entries are missing (entry 12345)|2026-11-25 10:00  The till has lost entries the shop has",
            "sw|duka: kifaa MA-02 kinahitaji kuangaliwa|2026-11-25 10:00  Kuna maingizo yanayokosekana (ingizo la 12345)|2026-11-25 10:00  Kifaa kimepoteza maingizo ambayo duka linayo"})
    void saysWhatIsWrongInTheOwnersLanguage(String language, String subject, String gap, String tail) {
        var at = Instant.parse("2026-11-25T07:00:00Z");
        var letter = new ChainAlarm.Letter("asha@duka.example", "Asha", language, "duka", "MA-02", "http://duka.localhost/look", 1_234, at,
                List.of(new ChainAlarm.Trouble("chain-gap", 12_345L, at), new ChainAlarm.Trouble("tail-wiped", null, at)));
        assertEquals(subject, ChainPost.subject(letter));
        var lines = ChainPost.body(letter).lines().toList();
        assertEquals(List.of(gap, tail), lines.subList(4, 6), lines.toString());
        assertEquals(1, lines.stream().filter("http://duka.localhost/look"::equals).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|duka: the audit trail is broken|once a day", "sw|duka: kumbukumbu za ukaguzi zimevunjika|mara moja kwa siku"})
    void aBrokenTrailIsOfNoTill(String language, String subject, String often) {
        var at = Instant.parse("2026-11-25T07:00:00Z");
        var letter = new ChainAlarm.Letter("asha@duka.example", "Asha", language, "duka", null, "http://duka.localhost/look", 1, at, List.of(new ChainAlarm.Trouble("audit-broken", null, at)));
        assertEquals(subject, ChainPost.subject(letter));
        var body = ChainPost.body(letter);
        assertEquals(List.of(true, true, false), List.of(body.contains(often), body.contains("http://duka.localhost/look"), body.contains("null")), body);
    }
}
