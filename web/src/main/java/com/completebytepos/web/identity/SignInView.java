package com.completebytepos.web.identity;

import com.completebytepos.identity.SignOn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** login.xhtml */
@Named
@RequestScoped
public class SignInView {
    @Inject SignOn signOn;
    @Inject HttpServletRequest request;

    private String username;
    private String password;

    public String signIn() {
        var who = signOn.signIn(username, password);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(SignedInSession.KEY, who);
        request.getSession().setAttribute(LanguageView.KEY, who.locale());
        var next = request.getParameter("next");
        var target = next != null && next.startsWith("/office/") && next.indexOf('\\') < 0 ? next : "/office/today.xhtml";
        return target + (target.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    public String signOut() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return "/login.xhtml?faces-redirect=true";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
