package com.completebytepos.web.faces;

import com.completebytepos.kernel.HouseClock;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Shows an instant as people in Nairobi read it. One way only. */
@FacesConverter("instant")
public class InstantText implements Converter<Instant> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HouseClock.NAIROBI);

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent component, String text) {
        throw new UnsupportedOperationException("instants are shown, not typed");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Instant instant) {
        return instant == null ? "" : SHOWN.format(instant);
    }
}
