package com.completebytepos.branches;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.model.Business;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Promises one answer to what the business is called on paper, and that tills hear of a change. */
@Stateless
public class BusinessCard {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    @OpenToAll("it stands on every receipt")
    public BusinessDetails details() {
        var known = em.find(Business.class, Business.THE_ONE);
        return known == null ? new BusinessDetails("", null, null, null) : known.details();
    }

    /** @param details name up to 120 characters, PIN as KRA writes it, messages up to 200 characters */
    @Requires(Permission.EDIT_SETTINGS)
    public void describe(BusinessDetails details) {
        if (details.tradeName() == null || details.tradeName().isBlank() || details.tradeName().length() > 120) throw BranchesRejection.TRADE_NAME.at("tradeName");
        if (details.kraPin() != null && !details.kraPin().matches("[AP]\\d{9}[A-Z]")) throw BranchesRejection.KRA_PIN_SHAPE.at("kraPin");
        if (tooLong(details.headerMessage())) throw BranchesRejection.MESSAGE_TOO_LONG.at("headerMessage");
        if (tooLong(details.footerMessage())) throw BranchesRejection.MESSAGE_TOO_LONG.at("footerMessage");
        var known = em.find(Business.class, Business.THE_ONE);
        audit.record("branches.business-described", "business", null, (known == null ? "-" : known.details()) + " -> " + details);
        if (known == null) em.persist(new Business(details));
        else known.describe(details);
        changed.fire(new Changed("shop", null));
    }

    private static boolean tooLong(String message) {
        return message != null && message.length() > 200;
    }
}
