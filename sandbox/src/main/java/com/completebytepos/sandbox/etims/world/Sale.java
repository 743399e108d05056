package com.completebytepos.sandbox.etims.world;

import com.completebytepos.sandbox.etims.wire.Body;
import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** An accepted sale or credit note: born with its stamp, changed only by what credit notes take from it, never deleted. */
public final class Sale {

    private final String request;
    private final Stamp stamp;
    private final Map<String, BigDecimal> creditedQuantity = new HashMap<>();
    private BigDecimal credited = BigDecimal.ZERO;

    /**
     * @param number receipt number of its label or series
     * @param total receipts of this unit, all labels
     */
    public record Stamp(String label, long invcNo, long number, long total, String intrlData, String rcptSign, Instant at) {}

    /** @param request the body as it was sent; kept as text because ten thousand of them must fit in memory */
    public Sale(String request, Stamp stamp) {
        this.request = request;
        this.stamp = stamp;
    }

    public Body body() {
        try (var reader = Json.createReader(new StringReader(request))) {
            return new Body(reader.readObject());
        }
    }

    public Stamp stamp() {
        return stamp;
    }

    public boolean isCreditNote() {
        return stamp.label().endsWith("R");
    }

    public void credit(Body note) {
        credited = credited.add(note.number("totAmt"));
        note.list("itemList").forEach(line -> creditedQuantity.merge(line.text("itemCd"), line.number("qty"), BigDecimal::add));
    }

    public BigDecimal amountLeft() {
        return body().number("totAmt").subtract(credited);
    }

    /** What may still be credited of an item, over all its lines. */
    public BigDecimal quantityLeft(String itemCd) {
        return body().list("itemList").stream().filter(line -> line.text("itemCd").equals(itemCd)).map(line -> line.number("qty"))
                .reduce(BigDecimal.ZERO, BigDecimal::add).subtract(creditedQuantity.getOrDefault(itemCd, BigDecimal.ZERO));
    }
}
