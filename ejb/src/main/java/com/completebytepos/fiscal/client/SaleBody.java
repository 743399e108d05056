package com.completebytepos.fiscal.client;

import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.SoldSale;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A sale in KRA's words, amounts VAT inclusive and to the cent as KRA recomputes them. Fields and codes: KRA OSCU specification v2.0,
 * TrnsSalesSaveReq; rates are the official ones whether a letter was sold or not.
 */
public final class SaleBody {
    public static final JsonProvider JSON = JsonProvider.provider();
    public static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");
    /** KRA wants the same plain name on a credit note as on its sale. */
    public static final String WALK_IN = "Walk-in customer";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(HouseClock.NAIROBI);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(HouseClock.NAIROBI);
    private static final Map<String, String> PAYMENT = Map.of("CASH", "01", "FOREIGN_CASH", "01", "CREDIT", "02", "ON_ACCOUNT", "02", "CHEQUE", "04", "CARD", "05", "MPESA", "06");
    /** Percent by letter as KRA lists them in 2026. */
    public static final Map<String, BigDecimal> OFFICIAL = Map.of("A", BigDecimal.ZERO, "B", BigDecimal.valueOf(16), "C", BigDecimal.ZERO, "D", BigDecimal.ZERO, "E", BigDecimal.ZERO);

    /** KRA's class 32. */
    private static final Map<String, String> REFUND = Map.of("CHANGED_MIND", "06", "VOID", "06", "DAMAGED", "03", "EXPIRED", "04", "WRONG_ITEM", "11", "WRONG_PRICE", "09", "WRONG_BUYER", "07");
    private static final String OTHER_REASON = "13";

    /** The number KRA accepted the original under, of the same taxpayer and branch, and why it is taken back; {@code booked} below zero, as a return is, and not the original's own lines. */
    public record Note(long originalNumber, String reason, boolean booked) {

        public Note(long originalNumber, String reason) {
            this(originalNumber, reason, true);
        }
    }

    /** Who buys, as KRA is told: a note names the same as its original. */
    public record Buyer(String pin, String name) {
        public static final Buyer NOBODY = new Buyer(null, WALK_IN);

        public static Buyer of(String pin) {
            return pin == null ? NOBODY : new Buyer(pin, "PIN " + pin);
        }
    }

    private final SoldSale sale;
    private final List<ItemRow> items;
    private final Note note;
    private final Buyer buyer;

    /** @param items one for each line of the sale, in their order */
    public SaleBody(SoldSale sale, List<ItemRow> items) {
        this(sale, items, null, Buyer.of(sale.buyerPin()));
    }

    /** A credit note: what is below zero in the books is told as positive, KRA subtracts it from the original. */
    public SaleBody(SoldSale back, List<ItemRow> items, Note note, Buyer buyer) {
        this.sale = back;
        this.items = items;
        this.note = note;
        this.buyer = buyer;
    }

    private BigDecimal told(BigDecimal booked) {
        return note == null || !note.booked() ? booked : booked.negate();
    }

    private BigDecimal told(Money booked) {
        return told(booked.toBigDecimal());
    }

    public JsonObject json(long number, String tradeName) {
        var at = STAMP.format(sale.completedAt());
        var body = JSON.createObjectBuilder().add("trdInvcNo", sale.receiptNumber()).add("invcNo", number).add("orgInvcNo", note == null ? 0 : note.originalNumber())
                .add("custTin", pin()).add("custNm", buyer.name()).add("salesTyCd", "N").add("rcptTyCd", note == null ? "S" : "R").add("pmtTyCd", PAYMENT.getOrDefault(String.valueOf(sale.largestTender()), "07")).add("salesSttsCd", "02")
                .add("cfmDt", at).add("salesDt", DAY.format(sale.completedAt())).add("stockRlsDt", at).addNull("cnclReqDt").addNull("cnclDt")
                .add("totItemCnt", sale.lines().size());
        if (note == null) body.addNull("rfdDt").addNull("rfdRsnCd");
        else body.add("rfdDt", at).add("rfdRsnCd", REFUND.getOrDefault(note.reason(), OTHER_REASON));
        sums(body);
        var by = cut(sale.receiptNumber(), 20);
        return body.add("prchrAcptcYn", "N").add("remark", sale.receiptNumber()).add("regrId", by).add("regrNm", by).add("modrId", by).add("modrNm", by)
                .add("receipt", receipt(at, tradeName)).add("itemList", lines()).build();
    }

    private void sums(JsonObjectBuilder body) {
        for (var letter : LETTERS) body.add("taxblAmt" + letter, sum(letter, SoldSale.Amounts::taxable));
        for (var letter : LETTERS) body.add("taxRt" + letter, rate(letter));
        for (var letter : LETTERS) body.add("taxAmt" + letter, sum(letter, SoldSale.Amounts::tax));
        body.add("totTaxblAmt", sum(null, SoldSale.Amounts::taxable)).add("totTaxAmt", sum(null, SoldSale.Amounts::tax)).add("totAmt", sum(null, SoldSale.Amounts::total));
    }

    private BigDecimal sum(String letter, Function<SoldSale.Amounts, Money> part) {
        return told(sale.lines().stream().filter(l -> letter == null || l.taxLetter().equals(letter)).map(l -> part.apply(l.amounts())).reduce(Money.ZERO, Money::plus));
    }

    private BigDecimal rate(String letter) {
        return sale.rates().stream().filter(r -> r.letter().equals(letter)).map(SoldSale.Rate::percent).findFirst().orElse(OFFICIAL.get(letter));
    }

    private JsonValue pin() {
        return buyer.pin() == null ? JsonValue.NULL : JSON.createValue(buyer.pin());
    }

    private JsonObjectBuilder receipt(String at, String tradeName) {
        return JSON.createObjectBuilder().add("custTin", pin()).addNull("custMblNo").add("rptNo", 1).add("rcptPbctDt", at).add("trdeNm", cut(tradeName, 20)).addNull("adrs")
                .addNull("topMsg").addNull("btmMsg").add("prchrAcptcYn", "N");
    }

    private JsonArrayBuilder lines() {
        var list = JSON.createArrayBuilder();
        for (int i = 0; i < sale.lines().size(); i++) list.add(line(i + 1, sale.lines().get(i), items.get(i)));
        return list;
    }

    /** One package whatever the quantity: the gateway wants it so. */
    private JsonObjectBuilder line(int seq, SoldSale.Line line, ItemRow item) {
        var amounts = line.amounts();
        return JSON.createObjectBuilder().add("itemSeq", seq).add("itemCd", item.code()).add("itemClsCd", item.description().classCode()).add("itemNm", cut(line.name(), 200)).addNull("bcd")
                .add("pkgUnitCd", item.description().packaging()).add("pkg", 1).add("qtyUnitCd", item.description().unit()).add("qty", told(line.quantity()))
                .add("prc", line.unitPrice().toBigDecimal()).add("splyAmt", told(amounts.supply())).add("dcRt", amounts.discountRate()).add("dcAmt", told(amounts.discount()))
                .addNull("isrccCd").addNull("isrccNm").addNull("isrcRt").addNull("isrcAmt").add("taxTyCd", line.taxLetter())
                .add("taxblAmt", told(amounts.taxable())).add("taxAmt", told(amounts.tax())).add("totAmt", told(amounts.total()));
    }

    public static String cut(String text, int most) {
        return text == null || text.isBlank() ? "-" : text.length() <= most ? text : text.substring(0, most);
    }

    public static String stamp(Instant at) {
        return STAMP.format(at);
    }
}
