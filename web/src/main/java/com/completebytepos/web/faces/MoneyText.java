package com.completebytepos.web.faces;

import com.completebytepos.kernel.Money;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** An amount as people read it: 1,250.00. Only for showing. */
@FacesConverter("moneyText")
public class MoneyText implements Converter<Money> {

    public static String of(Money amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount.toBigDecimal());
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
