package com.completebytepos.branches;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.model.Logo;
import com.completebytepos.kernel.PictureFile;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Promises that the picture on the server's papers was drawn by us from a picture of the owner, and is small enough to be printed. */
@Stateless
public class ShopLogo {
    private static final int LONGEST = 600;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;

    public record Served(String media, byte[] bytes) {
    }

    @OpenToAll("it stands on every receipt")
    public Optional<Served> find() {
        return Optional.ofNullable(em.find(Logo.class, Logo.THE_ONE)).map(logo -> new Served(logo.media(), logo.picture()));
    }

    /** @param upload the file as it came @throws com.completebytepos.kernel.Rejection 422 at the field "logo" when it is no picture, or too large a one */
    @Requires(Permission.EDIT_SETTINGS)
    public void show(byte[] upload) {
        var file = PictureFile.of(upload, fault -> switch (fault) {
            case MISSING -> BranchesRejection.LOGO_MISSING.at("logo");
            case TOO_LARGE -> BranchesRejection.LOGO_TOO_LARGE.at("logo");
            case NOT_A_PICTURE -> BranchesRejection.LOGO_UNREADABLE.at("logo");
        });
        var known = em.find(Logo.class, Logo.THE_ONE);
        var drawn = file.bytes(LONGEST);
        audit.record("branches.logo", "business", null, (known == null ? "none" : known.picture().length + " bytes") + " -> " + drawn.length + " bytes");
        if (known == null) em.persist(new Logo(file.media(), drawn));
        else known.show(file.media(), drawn);
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void take() {
        var known = em.find(Logo.class, Logo.THE_ONE);
        if (known == null) return;
        audit.record("branches.logo", "business", null, known.picture().length + " bytes -> none");
        em.remove(known);
    }
}
