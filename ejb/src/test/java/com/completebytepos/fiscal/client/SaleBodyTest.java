package com.completebytepos.fiscal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.fiscal.ItemState;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.SoldSale;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SaleBodyTest {

    @Test
    void twoCoffeesAndABagOfFlourAddUpAsKraReckons() {
        var body = body();
        assertEquals(42, body.getInt("invcNo"));
        assertEquals("MA-01-000042", body.getString("trdInvcNo"));
        assertEquals("20261101143005", body.getString("cfmDt"), "Nairobi time");
        assertEquals("20261101", body.getString("salesDt"));
        assertEquals("06", body.getString("pmtTyCd"));
        amounts(body, "taxblAmtA", "180.00", "taxblAmtB", "431.03", "taxblAmtC", "0", "taxblAmtD", "0", "taxblAmtE", "0", "taxRtA", "0", "taxRtB", "16", "taxRtC", "0", "taxRtD", "0", "taxRtE", "0",
                "taxAmtA", "0", "taxAmtB", "68.97", "totTaxblAmt", "611.03", "totTaxAmt", "68.97", "totAmt", "680.00");
        var coffee = body.getJsonArray("itemList").getJsonObject(0);
        amounts(coffee, "qty", "2.00", "prc", "250.00", "splyAmt", "500.00", "dcRt", "0", "dcAmt", "0", "taxblAmt", "431.03", "taxAmt", "68.97", "totAmt", "500.00", "pkg", "1", "itemSeq", "1");
        assertEquals("KE2NTNO0000001", coffee.getString("itemCd"));
    }

    @Test
    void everyRateIsTheOfficialOneAlsoWhereNothingWasSold() {
        var body = new SaleBody(sale(List.of(line("Maize flour", "A", 180_00, 180_00, 0))), List.of(item(2, "A"))).json(1, "Example Cafe");
        amounts(body, "taxRtA", "0", "taxRtB", "16", "taxRtE", "0", "taxblAmtB", "0", "taxAmtB", "0");
    }

    @Test
    void textsAreCutToKrasColumns() {
        var body = new SaleBody(sale(List.of(line("n".repeat(300), "A", 180_00, 180_00, 0))), List.of(item(2, "A"))).json(1, "A trade name that is longer than twenty");
        assertEquals(20, body.getJsonObject("receipt").getString("trdeNm").length());
        assertEquals(200, body.getJsonArray("itemList").getJsonObject(0).getString("itemNm").length());
    }

    @Test
    void whatKraKeptIsKnownAgainWhenItIsOursAndOnlyThen() {
        var sent = body();
        var kept = SaleBody.JSON.createObjectBuilder(sent).remove("trdInvcNo").addNull("modrId").add("cfmDt", "2026-11-01 14:30:05").build();
        assertTrue(Signatures.isOurs(kept, sent));
        assertFalse(Signatures.isOurs(SaleBody.JSON.createObjectBuilder(kept).add("totAmt", new BigDecimal("680.01")).build(), sent));
        assertFalse(Signatures.isOurs(SaleBody.JSON.createObjectBuilder(kept).add("remark", "MA-01-000041").build(), sent));
        assertFalse(Signatures.isOurs(SaleBody.JSON.createObjectBuilder(kept).add("itemList", SaleBody.JSON.createArrayBuilder()).build(), sent));
        assertTrue(Signatures.isOurs(SaleBody.JSON.createObjectBuilder(kept).addNull("remark").build(), sent));
    }

    @Test
    void aSignatureIsReadFromEveryWayOfWritingIt() {
        var oscu = SaleBody.JSON.createObjectBuilder().add("curRcptNo", "17").add("totRcptNo", 20).add("intrlData", "EAHSAV6ECUUXSY6PCCJYAUP6MI").add("rcptSign", "QUII27MATATSHFRB").add("sdcDateTime", "20261126091530").build();
        assertEquals(Instant.parse("2026-11-26T06:15:30Z"), Signatures.of(oscu).at());
        assertEquals(17, Signatures.of(oscu).counter());
        assertEquals(20, Signatures.of(oscu).total());
        var kept = SaleBody.JSON.createObjectBuilder(oscu).add("sdcDateTime", "2026-11-26 09:15:30.0").build();
        assertEquals(Signatures.of(oscu), Signatures.of(kept));
        for (var name : List.of("vsdcRcptPbctDate", "VSCURcptPbctDate")) {
            var vscu = SaleBody.JSON.createObjectBuilder().add("rcptNo", 27).add("totRcptNo", 32).add("rcptSign", "QUII27MATATSHFRB").add(name, "20261126091530").add("sdcId", "KRACU9900000001").build();
            assertEquals(27, Signatures.of(vscu).counter());
            assertEquals(Instant.parse("2026-11-26T06:15:30Z"), Signatures.of(vscu).at());
        }
        assertNull(Signatures.of(SaleBody.JSON.createObjectBuilder().build()));
    }

    @Test
    void aCreditNotePointsAtKrasNumberOfTheSaleAndStaysPositive() {
        var back = new SaleBody(sale(List.of(line("Coffee", "B", 250_00, -500_00, -68_97))), List.of(item(1, "B")), new SaleBody.Note(42, "DAMAGED"), SaleBody.Buyer.NOBODY).json(43, "Example Cafe");
        assertEquals("R", back.getString("rcptTyCd"));
        assertEquals("03", back.getString("rfdRsnCd"));
        assertEquals("20261101143005", back.getString("rfdDt"));
        amounts(back, "invcNo", "43", "orgInvcNo", "42", "totAmt", "500.00", "taxAmtB", "68.97", "taxblAmtB", "431.03");
        amounts(back.getJsonArray("itemList").getJsonObject(0), "qty", "2.00", "prc", "250.00", "totAmt", "500.00", "taxAmt", "68.97");
        assertEquals("13", new SaleBody(sale(List.of(line("Coffee", "B", 250_00, -250_00, -34_48))), List.of(item(1, "B")), new SaleBody.Note(42, "ELSE"), SaleBody.Buyer.NOBODY).json(44, "x").getString("rfdRsnCd"));
    }

    private static JsonObject body() {
        return new SaleBody(sale(List.of(line("Coffee", "B", 250_00, 500_00, 68_97), line("Maize flour 2 kg", "A", 180_00, 180_00, 0))), List.of(item(1, "B"), item(2, "A"))).json(42, "Example Cafe");
    }

    private static SoldSale sale(List<SoldSale.Line> lines) {
        return new SoldSale(UUID.randomUUID(), UUID.randomUUID(), "MA-01-000042", Instant.parse("2026-11-01T11:30:05Z"), "MPESA", lines, List.of(), null);
    }

    private static SoldSale.Line line(String name, String letter, long price, long total, long tax) {
        return new SoldSale.Line(UUID.randomUUID(), name, "EA", BigDecimal.valueOf(total * 100 / price, 2), Money.ofCents(price), letter,
                new SoldSale.Amounts(Money.ofCents(total), 0, Money.ZERO, Money.ofCents(total), Money.ofCents(total - tax), Money.ofCents(tax)));
    }

    private static ItemRow item(int serial, String letter) {
        return new ItemRow(UUID.randomUUID(), "A000000001D", UUID.randomUUID(), letter, "KE2NTNO" + String.format("%07d", serial), new ItemRow.Description("1000000000", "2", "NT", "NO", "KE"), "x", Money.ZERO,
                ItemState.REGISTERED, null);
    }

    private static void amounts(JsonObject json, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) assertEquals(0, new BigDecimal(pairs[i + 1]).compareTo(json.getJsonNumber(pairs[i]).bigDecimalValue()), pairs[i] + " " + json.get(pairs[i]));
    }
}
