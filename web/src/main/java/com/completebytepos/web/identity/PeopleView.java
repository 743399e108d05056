package com.completebytepos.web.identity;

import com.completebytepos.identity.EditUser;
import com.completebytepos.identity.NewUser;
import com.completebytepos.identity.Role;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.identity.UserCredentials;
import com.completebytepos.identity.UserSummary;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** office/identity/people.xhtml: the list, and one person open for an act. */
@Named
@ViewScoped
public class PeopleView implements Serializable {
    private static final long serialVersionUID = 1;

    /** What is open below the list. */
    public enum Act { ADD, EDIT, PASSWORD, PIN, DISMISS }

    @Inject UserAccounts accounts;
    @Inject UserCredentials credentials;

    private List<UserSummary> people;
    private PersonForm form = new PersonForm();
    private UserSummary chosen;
    private Act act;

    public List<UserSummary> getPeople() {
        if (people == null) people = accounts.all();
        return people;
    }

    public void start(Act act, UserSummary person) {
        this.act = act;
        this.chosen = person;
        this.form = person == null ? new PersonForm() : PersonForm.of(person);
    }

    public void add() {
        accounts.add(new NewUser(form.getUsername(), form.getDisplayName(), form.getEmail(), Set.copyOf(form.getRoles()), form.getPassword(), form.getPin()));
        done("people.added", form.getDisplayName());
    }

    public void save() {
        boolean keepsPin = accounts.edit(new EditUser(chosen.id(), form.getDisplayName(), form.getEmail(), Set.copyOf(form.getRoles())));
        if (!keepsPin) Messages.error("people.pin-removed");
        done("people.saved", form.getDisplayName());
    }

    public void setPassword() {
        credentials.setPassword(chosen.id(), form.getPassword());
        done("people.password-set", chosen.displayName());
    }

    public void setPin() {
        credentials.setPin(chosen.id(), form.getPin());
        done("people.pin-set", chosen.displayName());
    }

    public void signOut(UserSummary person) {
        credentials.signOutEverywhere(person.id());
        done("people.signed-out", person.displayName());
    }

    public void dismissPerson() {
        accounts.deactivate(chosen.id());
        done("people.deactivated", chosen.displayName());
    }

    public void takeBack(UserSummary person) {
        accounts.reactivate(person.id());
        done("people.reactivated", person.displayName());
    }

    private void done(String key, String name) {
        Messages.done(key, name);
        people = null;
        cancel();
    }

    public void cancel() {
        act = null;
        chosen = null;
        form = new PersonForm();
    }

    public Role[] getRoles() { return Role.values(); }
    public Act getAct() { return act; }
    public UserSummary getChosen() { return chosen; }
    public PersonForm getForm() { return form; }
}
