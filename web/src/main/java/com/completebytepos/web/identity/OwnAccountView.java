package com.completebytepos.web.identity;

import com.completebytepos.identity.OwnAccount;
import com.completebytepos.web.faces.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** office/identity/me.xhtml: for everybody, about themselves. Both acts end this session too. */
@Named
@RequestScoped
public class OwnAccountView {
    private static final String SIGN_IN = "/login.xhtml?faces-redirect=true";

    @Inject OwnAccount own;

    private OwnAccount.Me me;
    private String current;
    private String wanted;

    public OwnAccount.Me getMe() {
        if (me == null) me = own.me();
        return me;
    }

    public String change() {
        own.changePassword(current, wanted);
        Messages.doneAndGo("forgotten.changed");
        return SIGN_IN;
    }

    public String signOutEverywhere() {
        own.signOutEverywhere();
        Messages.doneAndGo("me.signed-out");
        return SIGN_IN;
    }

    public String getCurrent() { return current; }
    public void setCurrent(String current) { this.current = current; }
    public String getWanted() { return wanted; }
    public void setWanted(String wanted) { this.wanted = wanted; }
}
