package com.completebytepos.web.faces;

import com.completebytepos.kernel.Quantity;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Optional;

/** Pieces or kilograms as people type them, at most three decimals; anything else is refused, never read in part. */
@FacesConverter("quantity")
public class QuantityConverter implements Converter<Quantity> {
    private static final String SHAPE = "-?(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,3})?";

    @Override
    public Quantity getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) return null;
        return read(typed).orElseThrow(() -> new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text("quantity-shape"), null)));
    }

    /** @return nothing for what is no quantity */
    public static Optional<Quantity> read(String typed) {
        return Optional.of(typed.strip()).filter(text -> text.matches(SHAPE)).map(text -> Quantity.of(new BigDecimal(text.replace(",", ""))));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Quantity quantity) {
        return quantity == null ? "" : quantity.toString();
    }
}
