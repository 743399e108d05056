package com.completebytepos.pricing;

import com.completebytepos.pricing.model.TaxProfile;
import com.completebytepos.pricing.model.TaxRate;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises the whole history of the shop's tax standing and of the rates, oldest first. */
@Stateless
public class TaxBooks {
    @PersistenceContext(unitName = "shop") EntityManager em;

    public record Profile(UUID id, LocalDate validFrom, TaxProfileKind kind) implements Serializable {
    }

    /** {@code rate} in hundredths of a percent. */
    public record Rate(UUID id, String letter, long rate, String label, boolean inUse, LocalDate validFrom) implements Serializable {
    }

    @Requires({Permission.SYNC, Permission.EDIT_SETTINGS, Permission.VIEW_REPORTS})
    public List<Profile> profiles() {
        return em.createQuery("select p from TaxProfile p order by p.validFrom", TaxProfile.class).getResultStream().map(TaxProfile::row).toList();
    }

    @Requires({Permission.SYNC, Permission.EDIT_SETTINGS, Permission.VIEW_REPORTS})
    public List<Rate> rates() {
        return em.createQuery("select r from TaxRate r order by r.validFrom, r.letter", TaxRate.class).getResultStream().map(TaxRate::row).toList();
    }
}
