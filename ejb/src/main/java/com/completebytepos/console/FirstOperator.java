package com.completebytepos.console;

import com.completebytepos.console.model.Operator;
import com.completebytepos.identity.Passwords;
import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jboss.logging.Logger;

/** Promises that a platform without operators gets its first one from the settings, once; later settings change nothing. */
@Stateless
public class FirstOperator {
    private static final Logger LOG = Logger.getLogger(FirstOperator.class);

    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject OperatorTrail trail;

    @OpenToAll("called at boot, before anybody can be known")
    public void makeIfNone() {
        if (em.createQuery("select count(o) from Operator o", Long.class).getSingleResult() > 0) return;
        boolean demo = Setting.on("CBPOS_DEMO");
        var username = Setting.text("CBPOS_OPERATOR_USERNAME", demo ? "admin" : "");
        var password = Setting.text("CBPOS_OPERATOR_PASSWORD", demo ? "demo-admin" : "");
        if (username.isEmpty() || password.isEmpty()) {
            LOG.warn("There is no operator yet. Set CBPOS_OPERATOR_USERNAME and CBPOS_OPERATOR_PASSWORD and start again.");
            return;
        }
        refuseWeak(username, password, demo);
        em.persist(new Operator(username, username, Passwords.hash(password)));
        trail.record("console.operator-added", username, "the first, from the settings");
    }

    private static void refuseWeak(String username, String password, boolean demo) {
        if (!username.matches("[a-z0-9.-]{3,60}")) throw new IllegalStateException("CBPOS_OPERATOR_USERNAME has 3 to 60 letters, digits, dots or dashes");
        if (Passwords.isDemo(password) && !demo) throw new IllegalStateException("CBPOS_OPERATOR_PASSWORD is a demo password, and this is not the demo");
        if (!Passwords.isDemo(password) && password.length() < 10) throw new IllegalStateException("CBPOS_OPERATOR_PASSWORD has at least 10 characters");
    }
}
