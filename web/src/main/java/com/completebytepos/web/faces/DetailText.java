package com.completebytepos.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** What is told beside a finding, in the language of the page. Only for showing. */
@FacesConverter("detailText")
public class DetailText implements Converter<String> {

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String kept) {
        return kept == null ? "" : Messages.detail(kept);
    }

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String text) {
        throw new UnsupportedOperationException("what was found is shown, not typed");
    }
}
