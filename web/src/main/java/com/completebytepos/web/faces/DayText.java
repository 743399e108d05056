package com.completebytepos.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as browsers' own date fields send it: 2026-11-25. Of the years 2000 to 2100, so that a day can be counted on from and stored. */
@FacesConverter("day")
public class DayText implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return read(text);
        } catch (DateTimeException e) {
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text("day.shape"), null), e);
        }
    }

    /** @throws DateTimeException when it is no such day */
    public static LocalDate read(String text) {
        var day = LocalDate.parse(text.strip());
        if (day.getYear() < 2000 || day.getYear() > 2100) throw new DateTimeException("a day of another age: " + day);
        return day;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
