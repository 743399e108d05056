package com.completebytepos.catalogue;

import com.completebytepos.kernel.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a sale must know of goods: their tax category, whether they are sold at all, how many units a pack holds, what a kit is made of,
 * how its pieces are told apart. Plain goods have no packs and no parts; {@code categoryId} may be null.
 */
public record SkuFacts(UUID id, String taxCategory, boolean active, ProductKind kind, Map<String, Quantity> packs, List<Part> parts, UUID categoryId, Traits.Tracking tracking) {

    /** {@code quantity} of the part in one kit. */
    public record Part(UUID skuId, Quantity quantity) {
    }

    /** How many units a told unit holds: a pack's factor, else one. */
    public Quantity unitsIn(String unit) {
        return packs.getOrDefault(unit, ONE);
    }

    /** What so many of a told unit are on the shelf: a pack what it holds, a kit its parts, a service nothing. */
    public List<Part> onShelf(Quantity quantity, String unit) {
        var units = packs.isEmpty() ? quantity : quantity.times(unitsIn(unit));
        return switch (kind) {
            case GOODS -> List.of(new Part(id, units));
            case KIT -> parts.stream().map(part -> new Part(part.skuId(), units.times(part.quantity()))).toList();
            case SERVICE -> List.of();
        };
    }

    private static final Quantity ONE = Quantity.ofThousandths(1000);
}
