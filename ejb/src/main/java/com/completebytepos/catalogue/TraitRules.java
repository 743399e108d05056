package com.completebytepos.catalogue;

import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Map;

/** What traits, packs and kits must be like before the catalogue takes them. */
final class TraitRules {
    static final int LONGEST_BRAND = 80;
    private static final int OLDEST = 99;
    private static final int LONGEST_WARRANTY = 240;
    private static final int MOST_ATTRIBUTES = 30;
    private static final int MOST_PACKS = 10;
    private static final int MOST_PARTS = 30;
    private static final long MOST_UNITS = 999_999_999;
    private static final BigDecimal MOST_COST = new BigDecimal("9999999.9999");

    private TraitRules() {
    }

    static void check(Traits traits) {
        if (traits.brand() != null && traits.brand().strip().length() > LONGEST_BRAND) throw CatalogueRejection.BRAND_NAME.at("brand");
        if (traits.ageLimit() != null && (traits.ageLimit() < 1 || traits.ageLimit() > OLDEST)) throw CatalogueRejection.AGE_LIMIT.at("ageLimit");
        if (traits.warrantyMonths() != null && (traits.warrantyMonths() < 1 || traits.warrantyMonths() > LONGEST_WARRANTY)) throw CatalogueRejection.WARRANTY_MONTHS.at("warrantyMonths");
        checkUnits(traits.mostPerSale(), "mostPerSale", CatalogueRejection.MOST_PER_SALE);
        checkCost(traits.cost());
        if (traits.attributes().size() > MOST_ATTRIBUTES) throw CatalogueRejection.ATTRIBUTES.at("attributes");
        for (var one : traits.attributes().entrySet()) {
            boolean fits = !one.getKey().isBlank() && one.getKey().length() <= 40 && one.getValue() != null && !one.getValue().isBlank() && one.getValue().length() <= 200;
            if (!fits) throw CatalogueRejection.ATTRIBUTES.at("attributes");
        }
    }

    static void checkCost(BigDecimal cost) {
        if (cost == null) return;
        if (cost.signum() < 0 || cost.compareTo(MOST_COST) > 0 || cost.stripTrailingZeros().scale() > 4) throw CatalogueRejection.COST.at("cost");
    }

    /** Two or more of the smaller unit, or a part of one measure; never by the word of the unit itself. */
    static void checkPacks(Map<String, Quantity> packs) {
        if (packs.size() > MOST_PACKS) throw CatalogueRejection.PACKS_TOO_MANY.at("packs", MOST_PACKS);
        packs.forEach((unit, factor) -> {
            if (!isPackUnit(unit)) throw CatalogueRejection.PACK_UNIT.at("packs", String.valueOf(unit));
            if (factor == null || factor.thousandths() <= 0 || factor.thousandths() > MOST_UNITS || factor.thousandths() == 1000) throw CatalogueRejection.PACK_FACTOR.at("packs", unit);
        });
    }

    static boolean isPackUnit(String unit) {
        return unit != null && unit.matches("[A-Z][A-Z0-9]{0,3}") && !BaseUnit.isOne(unit);
    }

    static void checkPartCodes(java.util.List<IntakeRow.Part> parts) {
        if (parts.isEmpty() || parts.size() > MOST_PARTS) throw CatalogueRejection.KIT_PARTS.at("parts", MOST_PARTS);
        parts.forEach(part -> checkUnits(part.quantity(), "parts", CatalogueRejection.KIT_QUANTITY));
        if (parts.stream().map(IntakeRow.Part::code).distinct().count() < parts.size()) throw CatalogueRejection.KIT_TWICE.at("parts");
    }

    static void checkParts(java.util.List<SkuFacts.Part> parts) {
        if (parts.isEmpty() || parts.size() > MOST_PARTS) throw CatalogueRejection.KIT_PARTS.at("parts", MOST_PARTS);
        for (var part : parts) {
            if (part.quantity() == null) throw CatalogueRejection.KIT_QUANTITY.at("parts");
            checkUnits(part.quantity(), "parts", CatalogueRejection.KIT_QUANTITY);
        }
        if (parts.stream().map(SkuFacts.Part::skuId).distinct().count() < parts.size()) throw CatalogueRejection.KIT_TWICE.at("parts");
    }

    private static void checkUnits(Quantity quantity, String field, CatalogueRejection otherwise) {
        if (quantity != null && (quantity.thousandths() <= 0 || quantity.thousandths() > MOST_UNITS)) throw otherwise.at(field);
    }
}
