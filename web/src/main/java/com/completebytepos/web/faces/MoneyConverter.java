package com.completebytepos.web.faces;

import com.completebytepos.kernel.Money;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Locale;

/** Amounts in shillings as people type them (1250, 1,250.50, -3); anything else is refused, never read in part. */
@FacesConverter("money")
public class MoneyConverter implements Converter<Money> {
    private static final String SHAPE = "-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,2})?";

    @Override
    public Money getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) return null;
        var text = typed.strip();
        if (!text.matches(SHAPE)) throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text("amount-shape"), null));
        return Money.of(new BigDecimal(text.replace(",", "")));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Money amount) {
        return amount == null ? "" : String.format(Locale.ENGLISH, "%,.2f", amount.toBigDecimal());
    }
}
