package com.completebytepos.taxbooks;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** KRA's list of purchases read, and our answer to one in its words. Fields: KRA OSCU specification v2.0, TrnsPurchaseSalesRes and TrnsPurchaseSaveReq. */
final class PurchaseBody {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(HouseClock.NAIROBI);
    private static final List<String> AS_TOLD = List.of("taxblAmtA", "taxblAmtB", "taxblAmtC", "taxblAmtD", "taxblAmtE", "taxRtA", "taxRtB", "taxRtC", "taxRtD", "taxRtE",
            "taxAmtA", "taxAmtB", "taxAmtC", "taxAmtD", "taxAmtE", "totTaxblAmt", "totTaxAmt", "totAmt");
    private static final List<String> OF_A_LINE = List.of("itemSeq", "itemNm", "pkgUnitCd", "pkg", "qtyUnitCd", "qty", "prc", "splyAmt", "dcRt", "dcAmt", "taxTyCd", "taxblAmt", "taxAmt", "totAmt");
    private static final String BY = "completebytepos";
    private static final String APPROVED = "02";
    private static final String CANCELLED = "04";
    private static final String CREDIT = "R";
    private static final String HEAD_OFFICE = "00";

    private PurchaseBody() {
    }

    static List<JsonObject> list(JsonObject data, String name) {
        return data.get(name) instanceof JsonArray rows ? rows.getValuesAs(JsonObject.class) : List.of();
    }

    static String text(JsonObject row, String name) {
        var value = row.get(name);
        return value == null || value == JsonValue.NULL ? null : value instanceof JsonString text ? text.getString() : value.toString();
    }

    static Money money(JsonObject row, String name) {
        return Money.of(number(row, name).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    static BigDecimal number(JsonObject row, String name) {
        return row.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : BigDecimal.ZERO;
    }

    static LocalDate day(JsonObject row, LocalDate otherwise) {
        var text = text(row, "salesDt");
        return text != null && text.matches("\\d{8}") ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) : otherwise;
    }

    /** KRA writes the amounts of a credit note above zero. */
    static boolean isCredit(JsonObject told) {
        return CREDIT.equals(text(told, "rcptTyCd"));
    }

    static PurchaseRow.Seller seller(JsonObject told) {
        var branch = text(told, "spplrBhfId");
        return new PurchaseRow.Seller(text(told, "spplrTin"), branch == null ? HEAD_OFFICE : branch, text(told, "spplrNm"), number(told, "spplrInvcNo").longValue());
    }

    static PurchaseRow.Line line(JsonObject told, boolean credit) {
        var quantity = number(told, "qty").setScale(2, java.math.RoundingMode.HALF_UP);
        return new PurchaseRow.Line(number(told, "itemSeq").intValue(), text(told, "itemNm"), credit ? quantity.negate() : quantity, money(told, "prc"), text(told, "taxTyCd"),
                signed(told, "taxAmt", credit), signed(told, "totAmt", credit), null);
    }

    static Money signed(JsonObject row, String name, boolean credit) {
        return credit ? money(row, name).negated() : money(row, name);
    }

    /** @param told the supplier's invoice as KRA listed it @param codes of our goods and their classes, by line */
    static JsonObject answer(JsonObject told, long number, boolean accepts, Map<Integer, String[]> codes, Instant at) {
        var body = StockBody.JSON.createObjectBuilder().add("spplrTin", text(told, "spplrTin")).add("invcNo", number).add("orgInvcNo", 0).add("spplrBhfId", told.getOrDefault("spplrBhfId", JsonValue.NULL))
                .add("spplrNm", text(told, "spplrNm")).add("spplrInvcNo", number(told, "spplrInvcNo")).add("spplrSdcId", told.getOrDefault("spplrSdcId", JsonValue.NULL)).add("regTyCd", "A").add("pchsTyCd", "N")
                .add("rcptTyCd", isCredit(told) ? CREDIT : "P").add("pmtTyCd", told.getOrDefault("pmtTyCd", StockBody.JSON.createValue("01"))).add("pchsSttsCd", accepts ? APPROVED : CANCELLED).add("cfmDt", STAMP.format(at))
                .add("pchsDt", STAMP.format(at).substring(0, 8)).addNull("wrhsDt").addNull("cnclReqDt").addNull("cnclDt").addNull("rfdDt");
        var lines = list(told, "itemList");
        body.add("totItemCnt", lines.size());
        for (var name : AS_TOLD) body.add(name, told.getOrDefault(name, StockBody.JSON.createValue(0)));
        var rows = StockBody.JSON.createArrayBuilder();
        for (var line : lines) {
            var ours = codes.getOrDefault(number(line, "itemSeq").intValue(), new String[] {text(line, "itemCd"), text(line, "itemClsCd")});
            var row = StockBody.JSON.createObjectBuilder();
            for (var name : OF_A_LINE) row.add(name, line.getOrDefault(name, JsonValue.NULL));
            rows.add(row.add("itemCd", ours[0]).add("itemClsCd", ours[1]).addNull("bcd").add("spplrItemClsCd", line.getOrDefault("itemClsCd", JsonValue.NULL))
                    .add("spplrItemCd", line.getOrDefault("itemCd", JsonValue.NULL)).add("spplrItemNm", line.getOrDefault("itemNm", JsonValue.NULL)).addNull("itemExprDt"));
        }
        return body.addNull("remark").add("regrId", BY).add("regrNm", BY).add("modrId", BY).add("modrNm", BY).add("itemList", rows).build();
    }

    /** @param row with what a person answered */
    static JsonObject answer(ImportRow row) {
        var declared = row.declared();
        boolean taken = row.itemCode() != null;
        var body = StockBody.JSON.createObjectBuilder().add("taskCd", declared.task()).add("dclDe", declared.declaredOn()).add("itemSeq", declared.seq()).add("hsCd", declared.hsCode());
        body.add("itemClsCd", taken ? row.classCode() : "1000000000").add("itemCd", taken ? row.itemCode() : "-").add("imptItemSttsCd", taken ? "3" : "4");
        return body.add("remark", row.remark()).add("modrId", BY).add("modrNm", BY).build();
    }
}
