package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same codes as the till's own test, read on the server. */
class Gs1ElementsTest {

    @Test
    void anElementStringTellsGoodsBatchExpirySerialAndWeight() {
        assertEquals(Optional.of(Map.of("01", "06169990200013", "17", "261231", "10", "AB-12")), Gs1Elements.read("]C101061699902000131726123110AB-12"));
        assertEquals(Optional.of(Map.of("01", "06169990200013", "3103", "001250", "3922", "15050")), Gs1Elements.read("(01)06169990200013(3103)001250(3922)15050"));
        assertEquals(Optional.of(Map.of("01", "06169990200013", "10", "AB", "15", "270200")), Gs1Elements.read("010616999020001310AB\u001d15270200"));
        assertEquals(Optional.of(Map.of("01", "06169990200013", "21", "SN 9")), Gs1Elements.read("]d2\u001d010616999020001321SN 9"));
    }

    @Test
    void whatOnlyLooksLikeOneIsNone() {
        for (var code : List.of("", "]C1", "0106169990200014", "010616999020001317261", "99123", "010616999020001310", "01061699902000131726123117261231", "010616999020001310" + "A".repeat(21))) assertEquals(Optional.empty(), Gs1Elements.read(code), code);
    }

    @Test
    void goodsAreFoundByEverySpellingOfTheirNumber() {
        assertEquals(List.of("06169990200013", "6169990200013"), Gs1Elements.codes("]C101061699902000131726123110AB-12"));
        assertEquals(List.of("00000096385074", "0000096385074", "000096385074", "96385074"), Gs1Elements.codes("(01)00000096385074"));
        assertEquals(List.of(), Gs1Elements.codes("6169990200013"));
        assertEquals(List.of(), Gs1Elements.codes("MIL-0500"));
        assertEquals(List.of(), Gs1Elements.codes("10AB"));
    }

    @Test
    void aListMeansTheGoodsThemselves() {
        assertEquals("6169990200013", Gs1Elements.goods("(01)06169990200013(17)261231"));
        assertEquals("16169990200010", Gs1Elements.goods("(01)16169990200010(10)L1"));
        assertEquals("616-OWN", Gs1Elements.goods("616-OWN"));
    }

    @Test
    void aDayZeroIsTheMonthsLast() {
        assertEquals(Optional.of(LocalDate.of(2027, 2, 28)), Gs1Elements.day("270200"));
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), Gs1Elements.day("261231"));
        for (var never : List.of("271301", "270230", "27010", "abcdef")) assertEquals(Optional.empty(), Gs1Elements.day(never), never);
        assertEquals(Optional.empty(), Gs1Elements.day(null));
    }
}
