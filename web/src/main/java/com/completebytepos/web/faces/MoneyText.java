package com.completebytepos.web.faces;

import com.completebytepos.kernel.Money;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** An amount as people read it: 1,250.00. Only for showing. */
@FacesConverter("moneyText")
public class MoneyText implements Converter<Money> {

    public static String of(Money amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount.toBigDecimal());
    }

    /** How much of the whole it is: 8.11%. */
    public static String share(Money part, Money whole) {
        return BigDecimal.valueOf(part.cents() * 100).divide(BigDecimal.valueOf(whole.cents()), 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Money amount) {
        return amount == null ? "" : of(amount);
    }

    @Override
    public Money getAsObject(FacesContext faces, UIComponent component, String text) {
        throw new UnsupportedOperationException("amounts are typed as numbers");
    }
}
