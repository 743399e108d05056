package com.completebytepos.web.catalogue.labels;

import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.web.faces.MoneyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What one kilogram or litre of goods costs, VAT included, so that sizes can be compared. Of goods sold by weight or volume it is their price; of pieces what their name says they hold,
 * as "Sukari 500 g", "Maji 1.5L" or "Juice 6 x 250 ml". A name that tells none or several is not guessed at.
 */
record PerMeasure(Money amount, String measure) {
    private static final Pattern HELD = Pattern.compile("(?i)(?<![\\w.,])(?:(\\d{1,3})\\s*[x×]\\s*)?(\\d{1,5}(?:[.,]\\d{1,3})?)\\s*(kgs?|kilo|gms?|gm|g|grams?|litres?|liters?|ltrs?|lts?|l|mls?|cl)(?![\\w])");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** @param unit of the goods @param factor thousandths of it that the price is for @return null where nobody can tell, or where it would say the same as the price */
    static PerMeasure of(Money price, String unit, Quantity factor, String name) {
        if (price == null || price.cents() <= 0) return null;
        var base = BaseUnit.of(unit).orElse(BaseUnit.EA);
        var much = factor.toBigDecimal();
        return switch (base) {
            case KG -> per(price, much, "kg");
            case G -> per(price, much.divide(THOUSAND), "kg");
            case L -> per(price, much, "l");
            case ML -> per(price, much.divide(THOUSAND), "l");
            case EA -> held(price, much, name);
            default -> null;
        };
    }

    private static PerMeasure held(Money price, BigDecimal pieces, String name) {
        var told = HELD.matcher(name);
        if (!told.find()) return null;
        var each = new BigDecimal(told.group(2).replace(',', '.'));
        if (told.group(1) != null) each = each.multiply(new BigDecimal(told.group(1)));
        var word = told.group(3).toLowerCase(Locale.ROOT);
        if (told.find()) return null;
        var measure = word.startsWith("k") || word.startsWith("g") ? "kg" : "l";
        var whole = word.startsWith("k") || word.startsWith("l") ? each : word.equals("cl") ? each.movePointLeft(2) : each.divide(THOUSAND);
        return per(price, whole.multiply(pieces), measure);
    }

    private static PerMeasure per(Money price, BigDecimal much, String measure) {
        if (much.signum() <= 0 || much.compareTo(BigDecimal.ONE) == 0) return null;
        return new PerMeasure(Money.ofCents(BigDecimal.valueOf(price.cents()).divide(much, 0, RoundingMode.HALF_UP).longValueExact()), measure);
    }

    /** As it stands on labels, in every language the same. */
    String text() {
        return "KES " + MoneyText.of(amount) + "/" + measure;
    }
}
