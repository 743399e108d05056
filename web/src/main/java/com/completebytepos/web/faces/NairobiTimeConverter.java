package com.completebytepos.web.faces;

import com.completebytepos.kernel.HouseClock;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as people in Kenya read them: 2026-11-25 08:02. Only shown, never typed. */
@FacesConverter("nairobiTime")
public class NairobiTimeConverter implements Converter<Instant> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.NAIROBI);

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent field, String text) {
        throw new UnsupportedOperationException("times are shown only");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Instant at) {
        return at == null ? "" : SHOWN.format(at);
    }
}
