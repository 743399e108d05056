package com.completebytepos.web.identity;

import com.completebytepos.identity.OwnAccount;
import com.completebytepos.identity.SignOn;
import com.completebytepos.identity.SignedIn;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.web.http.WayBack;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** login.xhtml */
@Named
@RequestScoped
public class SignInView {
    @Inject SignOn signOn;
    @Inject OwnAccount own;
    @Inject HttpServletRequest request;

    private String username;
    private String password;

    /** Leads on by itself: a navigation case would take the page's own query apart and write it anew. */
    public void signIn() throws IOException {
        var who = signOn.signIn(username, password);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(SignedInSession.KEY, who);
        request.getSession().setAttribute(LanguageView.KEY, language(who));
        FacesContext.getCurrentInstance().getExternalContext().redirect(WayBack.next(request, "/office/", "/office/today.xhtml"));
    }

    /** Whoever chose one on this page keeps it. */
    private String language(SignedIn who) {
        var chosen = LanguageView.asked(request);
        if (chosen == null) return who.locale();
        if (!chosen.equals(who.locale())) ShopBinding.run(new ShopCode(who.shop()), who.actor(), () -> own.speak(chosen));
        return chosen;
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
