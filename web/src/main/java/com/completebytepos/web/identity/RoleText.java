package com.completebytepos.web.identity;

import com.completebytepos.identity.Role;
import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;

/** Roles as they come from a form; needed where the page's list does not tell its element type. */
@FacesConverter("role")
public class RoleText extends EnumConverter {

    public RoleText() {
        super(Role.class);
    }
}
