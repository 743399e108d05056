package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A stock document in KRA's words, its amounts split like a sale's. Fields: KRA OSCU specification v2.0, StockIOSaveReq and StockMasterSaveReq. */
final class StockBody {
    static final JsonProvider JSON = JsonProvider.provider();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(HouseClock.NAIROBI);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String BY = "completebytepos";

    private final List<Line> lines;
    private final Map<String, BigDecimal> rates;

    /** Quantity above zero, two decimals. */
    record Line(ItemRow item, BigDecimal quantity) {
    }

    private record Amounts(BigDecimal price, BigDecimal total, BigDecimal taxable) {
    }

    /** @param rates percent by letter */
    StockBody(List<Line> lines, Map<String, BigDecimal> rates) {
        this.lines = lines;
        this.rates = rates;
    }

    JsonObject json(long number, StockKind kind, Instant at, StockPartners.Partner partner) {
        var rows = JSON.createArrayBuilder();
        var taxable = BigDecimal.ZERO;
        var total = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            var amounts = amounts(lines.get(i));
            rows.add(row(i + 1, lines.get(i), amounts));
            taxable = taxable.add(amounts.taxable());
            total = total.add(amounts.total());
        }
        return signed(JSON.createObjectBuilder().add("sarNo", number).add("orgSarNo", 0).add("regTyCd", "A").add("custTin", known(partner.pin())).add("custNm", known(partner.name()))
                .add("custBhfId", known(partner.bhfId())).add("sarTyCd", kind.code())
                .add("ocrnDt", DAY.format(at)).add("totItemCnt", lines.size()).add("totTaxblAmt", taxable).add("totTaxAmt", total.subtract(taxable)).add("totAmt", total).addNull("remark"))
                .add("itemList", rows).build();
    }

    static JsonObject balance(String code, BigDecimal told) {
        return signed(JSON.createObjectBuilder().add("itemCd", code).add("rsdQty", told)).build();
    }

    /** KRA takes no line without an amount: what has no price, or too little of one, counts a shilling. */
    private Amounts amounts(Line line) {
        var price = line.item().price().toBigDecimal();
        var total = price.multiply(line.quantity()).setScale(2, RoundingMode.HALF_UP);
        if (total.signum() <= 0) {
            price = Money.ofCents(100).toBigDecimal();
            total = price.multiply(line.quantity()).setScale(2, RoundingMode.HALF_UP);
        }
        var rate = rates.getOrDefault(line.item().taxLetter(), BigDecimal.ZERO);
        return new Amounts(price, total, total.multiply(HUNDRED).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP));
    }

    private static JsonObjectBuilder row(int seq, Line line, Amounts amounts) {
        var item = line.item();
        return JSON.createObjectBuilder().add("itemSeq", seq).add("itemCd", item.code()).add("itemClsCd", item.description().classCode()).add("itemNm", item.name()).addNull("bcd")
                .add("pkgUnitCd", item.description().packaging()).add("pkg", 1).add("qtyUnitCd", item.description().unit()).add("qty", line.quantity()).addNull("itemExprDt")
                .add("prc", amounts.price()).add("splyAmt", amounts.total()).add("totDcAmt", 0).add("taxblAmt", amounts.taxable()).add("taxTyCd", item.taxLetter())
                .add("taxAmt", amounts.total().subtract(amounts.taxable())).add("totAmt", amounts.total());
    }

    private static JsonValue known(String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }

    private static JsonObjectBuilder signed(JsonObjectBuilder body) {
        return body.add("regrId", BY).add("regrNm", BY).add("modrId", BY).add("modrNm", BY);
    }
}
