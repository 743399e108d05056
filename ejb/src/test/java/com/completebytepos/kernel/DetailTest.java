package com.completebytepos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailTest {

    @Test
    void keepsAKeyAndItsValues() {
        assertEquals("{due-taken|1200.00|1000.00}", Detail.of("due-taken", Money.of("1200"), "1000.00"));
        assertEquals("due-taken [1200.00, 1000.00]", said("{due-taken|1200.00|1000.00}"));
        assertEquals("{predecessor-differs}", Detail.of("predecessor-differs"));
        assertEquals("predecessor-differs []", said("{predecessor-differs}"));
        assertEquals("{shift-closed|12|-}", Detail.of("shift-closed", 12, null));
    }

    @Test
    void tellsMomentsByTheShopsClock() {
        assertEquals("{told-at|2026-11-26 00:30:00}", Detail.of("told-at", Instant.parse("2026-11-25T21:30:00.123Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a|b", "|", "}", "{", "{due-taken|1}", "\\", "\\|", "a\\", "$1", "it's {0}", "two\nlines", "Unga 🌽", "ﷺ"})
    void anyValueComesBackAsItWas(String value) {
        var values = new Object[1][];
        assertEquals("seen", Detail.said(Detail.of("name", value, "after"), (key, told) -> {
            values[0] = told;
            return "seen";
        }));
        assertEquals(Arrays.asList(value, "after"), Arrays.asList(values[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA-01-000007", "65.00, told 64.00", "{}", "{Unga|2}", "{\"a\":1}", "{unga", "{unga|2", "unga|2}", "{-|2}", "2 { 3 }"})
    void plainValuesAndEarlierRowsStayAsTheyAre(String plain) {
        assertEquals(plain, said(plain));
    }

    @Test
    void aKeyWithoutWordsStaysAsItIs() {
        assertEquals("{unga|2}", Detail.said("{unga|2}", (key, values) -> null));
    }

    @Test
    void valuesStandAlone() {
        assertEquals("12, Mama|Otieno", Detail.plain(Detail.of("shift-open", 12, "Mama|Otieno")));
        assertEquals("9999999.00", Detail.plain("9999999.00"));
    }

    @Test
    void severalStandInOneText() {
        assertEquals(" (before [2]: count [4.00]; count [$5\\])", said(" (" + Detail.of("before", 2) + ": " + Detail.of("count", "4.00") + "; " + Detail.of("count", "$5\\") + ")"));
    }

    @Test
    void nothingIsLongerThanItsColumn() {
        for (var name : new String[] {"x".repeat(2_000), "|".repeat(2_000), "🌽".repeat(1_000)}) {
            var kept = Detail.of("sold-returned", name, "1.000", "2.000");
            assertTrue(kept.length() <= Detail.LONGEST && kept.length() > Detail.LONGEST - 80, kept);
            assertTrue(said(kept).matches("(?s)sold-returned \\[.+…, 1\\.000, 2\\.000]"), kept);
            assertTrue(Detail.of("two-names", name, name).length() <= Detail.LONGEST);
        }
        assertTrue(kept("🌽".repeat(1_000)).codePoints().noneMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE), "no sign is cut in two");
    }

    private static String kept(String name) {
        return Detail.of("name", name);
    }

    private static String said(String kept) {
        return Detail.said(kept, (key, values) -> key + " " + Arrays.toString(values));
    }
}
