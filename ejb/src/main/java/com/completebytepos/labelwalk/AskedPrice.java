package com.completebytepos.labelwalk;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.util.UUID;

/**
 * What the till asks for something at a branch at this moment: one unit of it, or a pack of that {@code unit}.
 *
 * @param unit     of a pack; empty for the goods' own
 * @param measure  what one of them is: a piece, a kilogram, a litre
 * @param ordinary what it costs without a price list for everybody, null where there is none that makes it cheaper
 * @param weighed  whether it was found by a code of the shop's scale, whose own amount is of one parcel
 */
public record AskedPrice(UUID skuId, String unit, String code, String name, String measure, Money amount, Money ordinary, boolean weighed) implements Serializable {

    public boolean isPack() {
        return !unit.isEmpty();
    }
}
