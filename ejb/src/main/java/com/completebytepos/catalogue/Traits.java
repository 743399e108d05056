package com.completebytepos.catalogue;

import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a product may have beyond its description. {@code brand} by name; {@code ageLimit} in years and {@code mostPerSale} only warn
 * the cashier; {@code cost} of one unit in shillings with up to four decimals, without the VAT the shop reclaims; {@code belowZero}
 * where it is another than its branches'; {@code warrantyMonths} from the day of the sale; null is unknown or none.
 */
public record Traits(String brand, boolean kadogo, Integer ageLimit, Quantity mostPerSale, Tracking tracking, BigDecimal cost, Map<String, String> attributes, BelowZero belowZero, Integer warrantyMonths) implements Serializable {
    public static final Traits PLAIN = new Traits(null, false, null, null, Tracking.NONE, null, Map.of(), null, null);

    /** How pieces are told apart when stock arrives. */
    public record Tracking(boolean batch, boolean expiry, boolean serial) implements Serializable {
        public static final Tracking NONE = new Tracking(false, false, false);
    }
}
