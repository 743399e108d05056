package com.completebytepos.web.console;

import com.completebytepos.console.OperatorSignOn;
import com.completebytepos.web.http.WayBack;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** console/login.xhtml */
@Named
@RequestScoped
public class OperatorSignInView {
    @Inject OperatorSignOn signOn;
    @Inject HttpServletRequest request;

    private String username;
    private String password;

    /** Leads on by itself: a navigation case would take the page's own query apart and write it anew. */
    public void signIn() throws IOException {
        var who = signOn.signIn(username, password);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(OperatorSession.KEY, who);
        FacesContext.getCurrentInstance().getExternalContext().redirect(WayBack.next(request, "/console/", "/console/shops.xhtml"));
    }

    public String signOut() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return "/console/login.xhtml?faces-redirect=true";
    }

    public String getUsername() { return username; }
    public void setUsername(String username) { this.username = username; }
    public String getPassword() { return password; }
    public void setPassword(String password) { this.password = password; }
}
