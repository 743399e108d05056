package com.completebytepos.web.faces;

import com.completebytepos.web.export.CellText;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;

/** A moment by the clock in Nairobi: 2026-11-25 08:02:00. Only for showing. */
@FacesConverter("nairobiText")
public class NairobiText implements Converter<Instant> {

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Instant at) {
        return at == null ? "" : CellText.stamp(at);
    }

    @Override
    public Instant getAsObject(FacesContext faces, UIComponent component, String text) {
        throw new UnsupportedOperationException("moments are shown, not typed");
    }
}
