package com.completebytepos.web.identity;

import com.completebytepos.identity.Role;
import com.completebytepos.identity.UserSummary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What is typed about a person on the people page. */
public class PersonForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String username;
    private String displayName;
    private String email;
    private List<Role> roles = new ArrayList<>();
    private String password;
    private String pin;

    static PersonForm of(UserSummary person) {
        var form = new PersonForm();
        form.username = person.username();
        form.displayName = person.displayName();
        form.email = person.email();
        form.roles = new ArrayList<>(person.roles());
        return form;
    }

    public String getUsername() { return username; }
    public void setUsername(String username) { this.username = username; }
    public String getDisplayName() { return displayName; }
    public void setDisplayName(String displayName) { this.displayName = displayName; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public List<Role> getRoles() { return roles; }
    public void setRoles(List<Role> roles) { this.roles = roles; }
    public String getPassword() { return password; }
    public void setPassword(String password) { this.password = password; }
    public String getPin() { return pin; }
    public void setPin(String pin) { this.pin = pin; }
}
