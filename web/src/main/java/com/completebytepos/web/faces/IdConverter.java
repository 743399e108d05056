package com.completebytepos.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;

/** Ids in menus and addresses of pages; what is no id is refused. */
@FacesConverter(forClass = UUID.class)
public class IdConverter implements Converter<UUID> {

    @Override
    public UUID getAsObject(FacesContext faces, UIComponent field, String text) {
        if (text == null || text.isBlank()) return null;
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text("id-shape"), null));
        return UUID.fromString(text);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, UUID id) {
        return id == null ? "" : id.toString();
    }
}
