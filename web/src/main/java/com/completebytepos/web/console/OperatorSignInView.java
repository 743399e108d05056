package com.completebytepos.web.console;

import com.completebytepos.console.OperatorSignOn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** console/login.xhtml */
@Named
@RequestScoped
public class OperatorSignInView {
    @Inject OperatorSignOn signOn;
    @Inject HttpServletRequest request;

    private String username;
    private String password;

    public String signIn() {
        var who = signOn.signIn(username, password);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(OperatorSession.KEY, who);
        var next = request.getParameter("next");
        return (next != null && next.matches("/console/[a-z]+\\.xhtml") ? next : "/console/shops.xhtml") + "?faces-redirect=true";
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
