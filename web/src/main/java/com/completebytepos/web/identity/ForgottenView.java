package com.completebytepos.web.identity;

import com.completebytepos.identity.PasswordReset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** forgotten.xhtml: says the same whoever asks. */
@Named
@RequestScoped
public class ForgottenView {
    @Inject PasswordReset resets;

    private String asked;
    private boolean done;

    public void ask() {
        resets.ask(asked);
        done = true;
    }

    public boolean isDone() { return done; }
    public String getAsked() { return asked; }
    public void setAsked(String asked) { this.asked = asked; }
}
