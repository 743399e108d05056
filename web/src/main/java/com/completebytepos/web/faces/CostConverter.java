package com.completebytepos.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** What a unit costs, at most four decimals, never below zero. */
@FacesConverter("cost")
public class CostConverter implements Converter<BigDecimal> {
    private static final String SHAPE = "(\\d{1,7}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,4})?";

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) return null;
        return read(typed).orElseThrow(() -> new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text("cost-shape"), null)));
    }

    /** @return nothing for what is no cost */
    public static Optional<BigDecimal> read(String typed) {
        return Optional.of(typed.strip()).filter(text -> text.matches(SHAPE)).map(text -> new BigDecimal(text.replace(",", "")));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, BigDecimal cost) {
        return cost == null ? "" : new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(cost);
    }
}
