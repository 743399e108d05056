package com.completebytepos.web.identity;

import com.completebytepos.identity.PasswordReset;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** reset.xhtml: where the link of the mail leads. */
@Named
@ViewScoped
public class ResetView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PasswordReset resets;

    private String ticket;
    private String password;

    public String reset() {
        resets.reset(ticket, password);
        Messages.doneAndGo("forgotten.changed");
        return "/login.xhtml?faces-redirect=true";
    }

    public String getTicket() { return ticket; }
    public void setTicket(String ticket) { this.ticket = ticket; }
    public String getPassword() { return password; }
    public void setPassword(String password) { this.password = password; }
}
