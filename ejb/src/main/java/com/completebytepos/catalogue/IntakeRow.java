package com.completebytepos.catalogue;

import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goods as a price list tells them, already sound by themselves. Whatever is null was not told: it is kept, or plain for new goods.
 * {@code barcodes} and {@code packs} are added to those there are.
 */
public record IntakeRow(int line, String code, String name, String nameSw, String category, String brand, String unit, String taxCategory, ProductKind kind,
                        List<String> barcodes, List<Packaging.Pack> packs, Limits limits) {

    /** The rest of what may be told; every part may be null. */
    public record Limits(BigDecimal cost, Boolean kadogo, Integer ageLimit, Quantity mostPerSale, Boolean favourite, Boolean active) {
        public static final Limits UNTOLD = new Limits(null, null, null, null, null, null);
    }
}
