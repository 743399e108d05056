package com.completebytepos.sandbox.etims.world;

import com.completebytepos.sandbox.etims.control.Settings;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line of a supplier's invoice as the supplier declared it, tax-inclusive, in shillings. */
public record SellerLine(String name, BigDecimal quantity, BigDecimal price, String letter) {

    private static final Settings OFFICIAL = new Settings();

    /** @param text name|quantity|price|letter */
    public static SellerLine of(String text) {
        String[] columns = text.split("\\|");
        return new SellerLine(columns[0], new BigDecimal(columns[1]), new BigDecimal(columns[2]), columns[3]);
    }

    private BigDecimal total() {
        return Letters.round(quantity.multiply(price));
    }

    private BigDecimal taxable() {
        return Letters.taxable(total(), Letters.rate(letter, OFFICIAL));
    }

    private JsonObjectBuilder row(int sequence) {
        return Json.createObjectBuilder().add("itemSeq", sequence).add("itemCd", String.format("KE2NTNO%07d", sequence)).add("itemClsCd", "1000000000").add("itemNm", name)
                .addNull("bcd").add("pkgUnitCd", "NT").add("pkg", 1).add("qtyUnitCd", "NO").add("qty", quantity).add("prc", price).add("splyAmt", total())
                .add("dcRt", 0).add("dcAmt", 0).add("taxTyCd", letter).add("taxblAmt", taxable()).add("taxAmt", total().subtract(taxable())).add("totAmt", total());
    }

    /** The invoice, or the credit note, as the purchase look-up returns it: amounts above zero either way. @param type S or R */
    public static SupplierInvoice invoice(SupplierInvoice.Seller seller, long number, String type, List<SellerLine> lines, String at) {
        Map<String, BigDecimal> sums = new HashMap<>();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        int sequence = 0;
        for (SellerLine line : lines) {
            rows.add(line.row(++sequence));
            sums.merge("taxbl" + line.letter(), line.taxable(), BigDecimal::add);
            sums.merge("tax" + line.letter(), line.total().subtract(line.taxable()), BigDecimal::add);
            sums.merge("total", line.total(), BigDecimal::add);
        }
        BigDecimal tax = Letters.ALL.stream().map(letter -> sums.getOrDefault("tax" + letter, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        JsonObjectBuilder row = Json.createObjectBuilder().add("spplrTin", seller.tin()).add("spplrNm", seller.name()).add("spplrBhfId", seller.bhfId()).add("spplrInvcNo", number)
                .add("spplrSdcId", "KRACU99" + Secrets.digits(8, "supplier", seller.tin())).add("spplrMrcNo", "WIS" + Secrets.digits(8, "supplier", seller.tin()))
                .add("rcptTyCd", type).add("pmtTyCd", "01").add("cfmDt", NairobiClock.written(at)).add("salesDt", at.substring(0, 8))
                .add("stockRlsDt", NairobiClock.written(at)).add("totItemCnt", lines.size());
        for (String letter : Letters.ALL) {
            row.add("taxblAmt" + letter, sums.getOrDefault("taxbl" + letter, BigDecimal.ZERO)).add("taxRt" + letter, Letters.rate(letter, OFFICIAL))
                    .add("taxAmt" + letter, sums.getOrDefault("tax" + letter, BigDecimal.ZERO));
        }
        BigDecimal total = sums.getOrDefault("total", BigDecimal.ZERO);
        row.add("totTaxblAmt", total.subtract(tax)).add("totTaxAmt", tax).add("totAmt", total).addNull("remark").add("itemList", rows);
        return new SupplierInvoice(seller, number, at, row.build());
    }
}
