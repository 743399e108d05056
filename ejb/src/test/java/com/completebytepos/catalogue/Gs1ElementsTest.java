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

    /** Examples of GS1 Digital Link: URI Syntax, releases 1.1 and 1.2, and of GS1's own guides. */
    @Test
    void aWebAddressTellsTheSame() {
        assertEquals(Optional.of(Map.of("01", "09506000134352")), Gs1Elements.read("https://id.gs1.org/01/09506000134352"));
        assertEquals(Optional.of(Map.of("01", "09506000134352", "10", "ABC", "17", "261231")), Gs1Elements.read("https://id.gs1.org/01/09506000134352/10/ABC?17=261231"));
        assertEquals(Optional.of(Map.of("01", "09520123456788", "22", "2A")), Gs1Elements.read("https://id.gs1.org/01/09520123456788/22/2A"));
        assertEquals(Optional.of(Map.of("01", "09520123456788", "10", "ABC1", "21", "12345", "17", "180426")), Gs1Elements.read("https://example.com/01/09520123456788/10/ABC1/21/12345?17=180426"));
        assertEquals(Optional.of(Map.of("01", "09520123456788", "3103", "000195", "3922", "0299", "17", "201225")), Gs1Elements.read("https://example.com/01/09520123456788?3103=000195&3922=0299&17=201225"));
        assertEquals(Optional.of(Map.of("01", "04012345111118", "21", "987", "15", "211231")), Gs1Elements.read("https://example.com/01/04012345111118/21/987?15=211231"));
        assertEquals(Optional.of(Map.of("01", "00614141123452", "10", "ABC1", "21", "12345", "17", "180426")), Gs1Elements.read("https://id.gs1.org/01/614141123452/lot/ABC1/ser/12345?exp=180426"), "as 1.1 wrote it");
        assertEquals(Optional.of(Map.of("01", "00614141123452", "3103", "000195")), Gs1Elements.read("https://id.gs1.org/01/614141123452?3103=000195"));
        assertEquals(Optional.of(Map.of("00", "106141412345678908", "02", "00614141123452", "37", "25", "10", "ABC123")), Gs1Elements.read("https://id.gs1.org/00/106141412345678908?02=00614141123452&37=25&10=ABC123"));
        assertEquals(List.of("09506000134352", "9506000134352"), Gs1Elements.codes("https://id.gs1.org/gtin/9506000134352"));
    }

    @Test
    void theHostAndItsOwnPathDoNotMatter() {
        assertEquals(Optional.of(Map.of("01", "09506000134352", "10", "A/B+1")), Gs1Elements.read("]Q1HTTPS://SHOP.EXAMPLE:8443/some/01/path/01/09506000134352/10/A%2FB+1?linkType=gs1:pip&8200=x#top"));
        assertEquals("9506000134352", Gs1Elements.goods("http://brand.example/ke/01/09506000134352/21/5"));
    }

    @Test
    void anAddressThatOnlyLooksLikeOneIsNone() {
        for (var code : List.of("https://example.com/", "https://example.com", "https://id.gs1.org/01/09506000134351", "https://id.gs1.org/01/0950600013435", "https://id.gs1.org/01/09506000134352/10", "https://id.gs1.org/01/09506000134352/99/x",
                "https://id.gs1.org/01/09506000134352?17=2612", "https://id.gs1.org/01/09506000134352?17=26123110AB", "https://id.gs1.org/01/09506000134352/10/%zz", "https://id.gs1.org/01/09506000134352/10/AB?10=AB", "https://id.gs1.org/01/09506000134352 x",
                "ftp://id.gs1.org/01/09506000134352", "https://id.gs1.org/AQnYUc1gmiERZd", "https://id.gs1.org/414/9520123456788")) {
            assertEquals(Optional.empty(), Gs1Elements.read(code), code);
            assertEquals(List.of(), Gs1Elements.codes(code), code);
        }
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
