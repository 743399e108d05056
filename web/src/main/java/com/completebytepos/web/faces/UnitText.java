package com.completebytepos.web.faces;

import com.completebytepos.kernel.BaseUnit;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A unit as it stands behind a quantity: kg, L; nothing for pieces, a pack by its own word. Only for showing. */
@FacesConverter("unitText")
public class UnitText implements Converter<String> {

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String unit) {
        return unit == null ? "" : BaseUnit.of(unit).map(BaseUnit::symbol).orElse(unit);
    }

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String text) {
        throw new UnsupportedOperationException("units are chosen from a list");
    }
}
