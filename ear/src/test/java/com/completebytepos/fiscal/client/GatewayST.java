package com.completebytepos.fiscal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.fiscal.ItemState;
import com.completebytepos.fiscal.Kra;
import com.completebytepos.kernel.Money;
import com.completebytepos.pages.House;
import com.completebytepos.selling.SoldSale;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our own client and documents at the strictest of KRA's doors, which recomputes every cent, keeps every series and has a stock ledger. */
class GatewayST {
    private static final String COFFEE = "KE2NTNO0000001";
    private static final JsonObject ALL = SaleBody.JSON.createObjectBuilder().add("lastReqDt", "20180101000000").build();
    private final String pin = "A" + String.format("%09d", System.nanoTime() % 1_000_000_000L) + "G";
    private final EtimsHttp http = new EtimsHttp();
    private final GatewayTokens tokens = new GatewayTokens(http, Clock.systemUTC());

    @BeforeEach
    void approved() {
        System.setProperty("CBPOS_HTTP_PORT", House.PORT);
        Kra.approve(pin, "00", "CBPOS-GATEWAY", "OSCU");
    }

    @Test
    void ourDocumentsPassEveryRuleOfTheGateway() {
        var fresh = gateway(null);
        var first = fresh.call(EtimsCall.INITIALISE, SaleBody.JSON.createObjectBuilder().add("dvcSrlNo", "CBPOS-GATEWAY").build());
        assertEquals(Outcome.DONE, first.outcome(), first.words());
        assertEquals("902", fresh.call(EtimsCall.INITIALISE, SaleBody.JSON.createObjectBuilder().add("dvcSrlNo", "CBPOS-GATEWAY").build()).code());
        var kra = gateway(first.data().getJsonObject("info").getString("cmcKey"));
        for (var list : List.of(EtimsCall.CODES, EtimsCall.ITEM_CLASSES, EtimsCall.BRANCHES, EtimsCall.NOTICES)) assertEquals(Outcome.DONE, kra.call(list, ALL).outcome(), list.name());
        assertEquals(Outcome.NOTHING, kra.call(EtimsCall.ITEMS, ALL).outcome());
        assertEquals(Outcome.DONE, kra.call(EtimsCall.SAVE_ITEM, item(COFFEE)).outcome());
        assertTrue(kra.call(EtimsCall.SAVE_ITEM, item("KE2NTNO0000009")).words().contains("ending with: ********2"));

        var sale = new SaleBody(sale(3, "83.33"), List.of(row())).json(1, "Gateway shop");
        assertTrue(kra.call(EtimsCall.SAVE_SALE, sale).words().contains("do not exist in your stock"));
        assertEquals(Outcome.DONE, kra.call(EtimsCall.SAVE_STOCK_IO, stockIn()).outcome());
        assertEquals(Outcome.NOTHING, kra.call(EtimsCall.INVOICE, SaleBody.JSON.createObjectBuilder().add("invcNo", 1).build()).outcome());
        var stamped = kra.call(EtimsCall.SAVE_SALE, sale);
        assertEquals(Outcome.DONE, stamped.outcome(), stamped.words());
        assertEquals(16, Signatures.of(stamped.data()).signature().length());

        var kept = kra.call(EtimsCall.INVOICE, SaleBody.JSON.createObjectBuilder().add("invcNo", 1).build()).data().getJsonArray("salesList").getJsonObject(0);
        assertTrue(Signatures.isOurs(kept, sale));
        assertEquals(Signatures.of(stamped.data()).signature(), Signatures.of(kept.getJsonObject("receipt")).signature());
        assertTrue(kra.call(EtimsCall.SAVE_SALE, sale).words().contains("use the expected value: 2"));

        Kra.voidTokens();
        var back = new SaleBody(sale(-1, "83.33"), List.of(row()), new SaleBody.Note(1, "DAMAGED"), SaleBody.Buyer.NOBODY).json(2, "Gateway shop");
        var credited = kra.call(EtimsCall.SAVE_SALE, back);
        assertEquals(Outcome.DONE, credited.outcome(), credited.words());
    }

    @Test
    void aWrongKeyIsAMatterOfSetUpAndAnUnreachableServerOfPatience() {
        assertEquals(Outcome.SET_UP, gateway("0000000000000000").call(EtimsCall.BRANCHES, ALL).outcome());
        System.setProperty("CBPOS_HTTP_PORT", "1");
        assertEquals(Outcome.NOT_SENT, gateway("0000000000000000").call(EtimsCall.BRANCHES, ALL).outcome());
    }

    private TaxAuthority gateway(String key) {
        return new GatewayClient(http, new DeviceAccess(FiscalProfile.GATEWAY, FiscalEnvironment.DEMO, pin, "00", "CBPOS-GATEWAY", key, null), tokens);
    }

    private static SoldSale sale(int quantity, String price) {
        var unit = Money.of(price);
        var total = Money.ofCents(unit.cents() * quantity);
        var taxable = Money.of(total.toBigDecimal().multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(116), 2, RoundingMode.HALF_UP));
        var amounts = new SoldSale.Amounts(total, 0, Money.ZERO, total, taxable, total.minus(taxable));
        return new SoldSale(UUID.randomUUID(), UUID.randomUUID(), "GW-01-000001", Instant.now().truncatedTo(ChronoUnit.SECONDS), "CASH",
                List.of(new SoldSale.Line(UUID.randomUUID(), "Coffee", "EA", BigDecimal.valueOf(quantity * 100L, 2), unit, "B", amounts)), List.of(), null);
    }

    private static ItemRow row() {
        return new ItemRow(UUID.randomUUID(), "x", UUID.randomUUID(), "B", COFFEE, new ItemRow.Description("1000000000", "2", "NT", "NO", "KE"), "Coffee", Money.ZERO, ItemState.REGISTERED, null);
    }

    private static JsonObject item(String code) {
        return by(SaleBody.JSON.createObjectBuilder().add("itemCd", code).add("itemClsCd", "1000000000").add("itemTyCd", "2").add("itemNm", "Coffee").add("orgnNatCd", "KE").add("pkgUnitCd", "NT")
                .add("qtyUnitCd", "NO").add("taxTyCd", "B").add("dftPrc", new BigDecimal("83.33")).add("isrcAplcbYn", "N").add("useYn", "Y")).build();
    }

    private static JsonObject stockIn() {
        var amounts = SaleBody.JSON.createObjectBuilder().add("itemSeq", 1).add("itemCd", COFFEE).add("itemClsCd", "1000000000").add("itemNm", "Coffee").add("pkgUnitCd", "NT").add("pkg", 1)
                .add("qtyUnitCd", "NO").add("qty", 10).add("prc", 100).add("splyAmt", 1000).add("totDcAmt", 0).add("taxblAmt", new BigDecimal("862.07")).add("taxTyCd", "B")
                .add("taxAmt", new BigDecimal("137.93")).add("totAmt", 1000);
        return by(SaleBody.JSON.createObjectBuilder().add("sarNo", 1).add("orgSarNo", 0).add("regTyCd", "M").add("sarTyCd", "06").add("ocrnDt", SaleBody.stamp(Instant.now()).substring(0, 8))
                .add("totItemCnt", 1).add("totTaxblAmt", new BigDecimal("862.07")).add("totTaxAmt", new BigDecimal("137.93")).add("totAmt", 1000)
                .add("itemList", SaleBody.JSON.createArrayBuilder().add(amounts))).build();
    }

    private static JsonObjectBuilder by(JsonObjectBuilder body) {
        return body.add("regrId", "test").add("regrNm", "test").add("modrId", "test").add("modrNm", "test");
    }
}
