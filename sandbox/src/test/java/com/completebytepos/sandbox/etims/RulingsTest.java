package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.creditNote;
import static com.completebytepos.sandbox.etims.Papers.item;
import static com.completebytepos.sandbox.etims.Papers.purchase;
import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.stock;
import static com.completebytepos.sandbox.etims.Papers.stockMaster;
import static com.completebytepos.sandbox.etims.Papers.with;
import static com.completebytepos.sandbox.etims.Papers.withLine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import com.completebytepos.sandbox.etims.rules.Rule;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about documents bites by itself: a paper that breaks one rule only is refused by it, and passes once that rule is told to accept. */
class RulingsTest {

    private record Broken(Call call, JsonObject paper) {}

    private static final Line HUNDRED = Line.of("1", "100", "B");

    private static final Map<Rule, Broken> PAPERS = Map.ofEntries(
            Map.entry(Rule.ITEM, new Broken(Call.SAVE_ITEM, item("KE2NTNO0000009", "B"))),
            Map.entry(Rule.STOCK_FOR_SALE, new Broken(Call.SAVE_SALE, sale(1, Line.of("1001", "1", "B")))),
            Map.entry(Rule.CODE_VALUE, new Broken(Call.SAVE_SALE, with(sale(1, HUNDRED), "salesSttsCd", "99"))),
            Map.entry(Rule.SALE_KIND, new Broken(Call.SAVE_SALE, with(sale(1, HUNDRED), "salesTyCd", "T"))),
            Map.entry(Rule.INVOICE_NUMBER, new Broken(Call.SAVE_SALE, sale(0, HUNDRED))),
            Map.entry(Rule.INVOICE_GAP, new Broken(Call.SAVE_SALE, sale(2, HUNDRED))),
            Map.entry(Rule.TAX_RATE, new Broken(Call.SAVE_SALE, with(sale(1, HUNDRED), "taxRtE", 8))),
            Map.entry(Rule.LINE_ARITHMETIC, new Broken(Call.SAVE_SALE, offByACent(sale(1, HUNDRED)))),
            Map.entry(Rule.HEADER_SUMS, new Broken(Call.SAVE_SALE, with(sale(1, HUNDRED), "totItemCnt", 2))),
            Map.entry(Rule.PACKAGES, new Broken(Call.SAVE_SALE, withLine(sale(1, HUNDRED), 0, "pkg", 2))),
            Map.entry(Rule.DISCOUNT, new Broken(Call.SAVE_SALE, withLine(sale(1, HUNDRED), 0, "dcRt", 2))),
            Map.entry(Rule.CREDIT_NOTE, new Broken(Call.SAVE_SALE, creditNote(1, 0, HUNDRED))),
            Map.entry(Rule.FUTURE_DATE, new Broken(Call.SAVE_SALE, with(sale(1, HUNDRED), "salesDt", "20261126"))),
            Map.entry(Rule.STOCK_IO, new Broken(Call.SAVE_STOCK_IO, stock(9, "02", HUNDRED))),
            Map.entry(Rule.STOCK_MASTER, new Broken(Call.SAVE_STOCK_MASTER, stockMaster(Papers.COFFEE_B, "1"))),
            Map.entry(Rule.COMPOSITION, new Broken(Call.SAVE_COMPOSITION, Json.createObjectBuilder().add("itemCd", Papers.COFFEE_B).add("cpstItemCd", Papers.FLOUR_A)
                    .add("cpstQty", 1001).add("regrId", "till1").add("regrNm", "Till 1").build())),
            Map.entry(Rule.PURCHASE, new Broken(Call.SAVE_PURCHASE, purchase(1, "P000000023W", "SOMEBODY", 7, Line.of("1", "1302.07", "B")))),
            Map.entry(Rule.IMPORT, new Broken(Call.UPDATE_IMPORT, Json.createObjectBuilder().add("taskCd", "01").add("dclDe", "25112026").add("itemSeq", 1).add("hsCd", "84713000")
                    .add("itemClsCd", "1000000000").add("itemCd", Papers.COFFEE_B).add("imptItemSttsCd", "3").add("remark", "Received").add("modrId", "till1").add("modrNm", "Till 1").build())));

    static Rule[] aboutDocuments() {
        return Arrays.stream(Rule.values()).filter(Rule::isAboutContent).toArray(Rule[]::new);
    }

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    @ParameterizedTest
    @MethodSource("aboutDocuments")
    void aPaperThatBreaksOneRuleIsRefusedByThatRuleAlone(Rule rule) {
        Unit unit = Unit.of(Profile.G).ready();
        Broken broken = PAPERS.get(rule);
        JsonObject paper = broken.paper();
        assertEquals("400", unit.refused(broken.call(), paper).code());
        String refusedBy = Sandbox.UP.ask("requests?limit=1").asJsonArray().getJsonObject(0).getString("rule");
        assertEquals(rule.number() + " " + rule.name(), refusedBy);
        Sandbox.UP.order("rules", "{\"rule\":\"" + rule + "\",\"profile\":\"G\",\"ruling\":\"WARN\"}");
        unit.must(broken.call(), paper);
        String warning = Sandbox.UP.ledger("after=0").getJsonObject(Sandbox.UP.ledger("after=0").size() - 1).getJsonArray("warnings").getString(0);
        assertTrue(warning.startsWith(rule.number() + ": "), warning);
    }

    /** Line and header agree, so that only the split itself is wrong. */
    private static JsonObject offByACent(JsonObject sale) {
        JsonObject line = withLine(withLine(sale, 0, "taxblAmt", new BigDecimal("86.20")), 0, "taxAmt", new BigDecimal("13.80"));
        JsonObject header = with(with(line, "taxblAmtB", new BigDecimal("86.20")), "taxAmtB", new BigDecimal("13.80"));
        return with(with(header, "totTaxblAmt", new BigDecimal("86.20")), "totTaxAmt", new BigDecimal("13.80"));
    }
}
