package com.completebytepos.sandbox.etims;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Correct requests, and ways to make them wrong in one place. */
final class Papers {

    /** Goods of letters A to D and a service of letter B, in the order of their serials. */
    static final String COFFEE_B = "KE2NTNO0000001";
    static final String FLOUR_A = "KE2NTNO0000002";
    static final String BREAD_C = "KE2NTNO0000003";
    static final String STAMP_D = "KE2NTNO0000004";
    static final String REPAIR_B = "KE3NTNO0000005";

    private Papers() {}

    /** @param price tax-inclusive @param discount whole percent */
    record Line(String itemCd, String quantity, String price, String letter, int discount) {

        static Line of(String quantity, String price, String letter) {
            String itemCd = Map.of("A", FLOUR_A, "B", COFFEE_B, "C", BREAD_C, "D", STAMP_D).get(letter);
            return new Line(itemCd, quantity, price, letter, 0);
        }

        Line less(int percent) {
            return new Line(itemCd, quantity, price, letter, percent);
        }

        Line selling(String other) {
            return new Line(other, quantity, price, letter, discount);
        }

        private BigDecimal supply() {
            return new BigDecimal(quantity).multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_UP);
        }

        private BigDecimal discountAmount() {
            return new BigDecimal(quantity).multiply(new BigDecimal(price)).multiply(BigDecimal.valueOf(discount)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        }

        private BigDecimal total() {
            return supply().subtract(discountAmount());
        }

        private BigDecimal taxable() {
            return letter.equals("B") ? total().multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(116), 2, RoundingMode.HALF_UP) : total();
        }

        private JsonObjectBuilder json(int sequence) {
            return Json.createObjectBuilder().add("itemSeq", sequence).add("itemCd", itemCd).add("itemClsCd", "1000000000").add("itemNm", "Item " + sequence).addNull("bcd")
                    .add("pkgUnitCd", "NT").add("pkg", 1).add("qtyUnitCd", "NO").add("qty", new BigDecimal(quantity)).add("prc", new BigDecimal(price))
                    .add("splyAmt", supply()).add("dcRt", discount).add("dcAmt", discountAmount()).addNull("isrccCd").addNull("isrccNm").addNull("isrcRt").addNull("isrcAmt")
                    .add("taxTyCd", letter).add("taxblAmt", taxable()).add("taxAmt", total().subtract(taxable())).add("totAmt", total());
        }
    }

    static JsonObject sale(long invcNo, Line... lines) {
        JsonObjectBuilder sale = Json.createObjectBuilder().add("trdInvcNo", "POS1-" + invcNo).add("invcNo", invcNo).add("orgInvcNo", 0).addNull("custTin").add("custNm", "Walk-in customer")
                .add("salesTyCd", "N").add("rcptTyCd", "S").add("pmtTyCd", "06").add("salesSttsCd", "02").add("cfmDt", "20261125095900").add("salesDt", "20261125")
                .add("stockRlsDt", "20261125095900").addNull("cnclReqDt").addNull("cnclDt").addNull("rfdDt").addNull("rfdRsnCd");
        taxes(sale, lines);
        return audit(sale.add("prchrAcptcYn", "N").addNull("remark")).add("receipt", Json.createObjectBuilder().addNull("custTin").addNull("custMblNo").add("rptNo", 1)
                .add("rcptPbctDt", "20261125095900").add("trdeNm", "Example Cafe").add("adrs", "Example Road, Nairobi").add("topMsg", "Karibu").add("btmMsg", "Asante")
                .add("prchrAcptcYn", "N")).build();
    }

    static JsonObject creditNote(long invcNo, long original, Line... lines) {
        JsonObject note = sale(invcNo, lines);
        return Json.createObjectBuilder(note).add("rcptTyCd", "R").add("orgInvcNo", original).add("rfdDt", "20261125095900").add("rfdRsnCd", "06").build();
    }

    static JsonObject purchase(long invcNo, String supplier, String name, long number, Line... lines) {
        JsonObjectBuilder purchase = Json.createObjectBuilder().add("spplrTin", supplier).add("invcNo", invcNo).add("orgInvcNo", 0).add("spplrBhfId", "00").add("spplrNm", name)
                .add("spplrInvcNo", number).add("regTyCd", "A").add("pchsTyCd", "N").add("rcptTyCd", "P").add("pmtTyCd", "01").add("pchsSttsCd", "02")
                .add("cfmDt", "20261125095900").add("pchsDt", "20261125");
        taxes(purchase, lines);
        return audit(purchase).build();
    }

    private static void taxes(JsonObjectBuilder document, Line... lines) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int i = 0; i < lines.length; i++) {
            rows.add(lines[i].json(i + 1));
            sums.merge("taxblAmt" + lines[i].letter(), lines[i].taxable(), BigDecimal::add);
            sums.merge("taxAmt" + lines[i].letter(), lines[i].total().subtract(lines[i].taxable()), BigDecimal::add);
            sums.merge("totTaxblAmt", lines[i].taxable(), BigDecimal::add);
            sums.merge("totTaxAmt", lines[i].total().subtract(lines[i].taxable()), BigDecimal::add);
            sums.merge("totAmt", lines[i].total(), BigDecimal::add);
        }
        for (String letter : new String[] {"A", "B", "C", "D", "E"}) {
            document.add("taxblAmt" + letter, sums.getOrDefault("taxblAmt" + letter, BigDecimal.ZERO)).add("taxRt" + letter, letter.equals("B") ? 16 : 0)
                    .add("taxAmt" + letter, sums.getOrDefault("taxAmt" + letter, BigDecimal.ZERO));
        }
        document.add("totItemCnt", lines.length).add("totTaxblAmt", sums.get("totTaxblAmt")).add("totTaxAmt", sums.get("totTaxAmt")).add("totAmt", sums.get("totAmt")).add("itemList", rows);
    }

    static JsonObject item(String itemCd, String letter) {
        return audit(Json.createObjectBuilder().add("itemCd", itemCd).add("itemClsCd", "1000000000").add("itemTyCd", itemCd.substring(2, 3)).add("itemNm", "Item " + itemCd)
                .add("orgnNatCd", itemCd.substring(0, 2)).add("pkgUnitCd", itemCd.substring(3, 5)).add("qtyUnitCd", itemCd.substring(5, 7)).add("taxTyCd", letter)
                .add("dftPrc", 100).add("isrcAplcbYn", "N").add("useYn", "Y")).build();
    }

    /** @param type stock type of class 12 */
    static JsonObject stock(long sarNo, String type, Line... lines) {
        JsonObjectBuilder movement = Json.createObjectBuilder().add("sarNo", sarNo).add("orgSarNo", 0).add("regTyCd", "A").add("sarTyCd", type).add("ocrnDt", "20261125");
        taxes(movement, lines);
        JsonObject built = audit(movement).build();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        built.getJsonArray("itemList").forEach(row -> rows.add(Json.createObjectBuilder(row.asJsonObject()).add("totDcAmt", 0)));
        return Json.createObjectBuilder(built).add("itemList", rows).build();
    }

    static JsonObject stockMaster(String itemCd, String quantity) {
        return audit(Json.createObjectBuilder().add("itemCd", itemCd).add("rsdQty", new BigDecimal(quantity))).build();
    }

    static JsonObjectBuilder audit(JsonObjectBuilder request) {
        return request.add("regrId", "till1").add("regrNm", "Till 1").add("modrId", "till1").add("modrNm", "Till 1");
    }

    static JsonObject since(String lastReqDt) {
        return Json.createObjectBuilder().add("lastReqDt", lastReqDt).build();
    }

    static JsonObject with(JsonObject paper, String field, Object value) {
        JsonValue json = value == null ? JsonValue.NULL : value instanceof Number number ? Json.createValue(new BigDecimal(number.toString())) : Json.createValue(value.toString());
        return Json.createObjectBuilder(paper).add(field, json).build();
    }

    static JsonObject without(JsonObject paper, String field) {
        return Json.createObjectBuilder(paper).remove(field).build();
    }

    static JsonObject withLine(JsonObject paper, int index, String field, Object value) {
        JsonArrayBuilder lines = Json.createArrayBuilder(paper.getJsonArray("itemList")).set(index, with(paper.getJsonArray("itemList").getJsonObject(index), field, value));
        return Json.createObjectBuilder(paper).add("itemList", lines).build();
    }
}
