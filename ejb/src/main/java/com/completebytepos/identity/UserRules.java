package com.completebytepos.identity;

import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import java.util.Set;

/** What a person's account must be like. Demo passwords are for the demo alone. */
final class UserRules {
    /** Whoever approves for others needs so many digits. */
    static final int LONG_PIN = 6;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PASSWORD = 200;

    private UserRules() {
    }

    static void check(NewUser person) {
        if (person.username() == null || !person.username().matches("[a-z0-9.-]{3,60}")) throw IdentityRejection.USERNAME_SHAPE.at("username");
        checkDescription(person.displayName(), person.email(), person.roles());
        if (person.password() != null) checkPassword(person.password());
        if (person.pin() != null) checkPin(person.pin(), person.roles());
    }

    static void checkDescription(String displayName, String email, Set<Role> roles) {
        if (displayName == null || displayName.isBlank()) throw IdentityRejection.NAME_MISSING.at("displayName");
        if (displayName.strip().length() > LONGEST_NAME) throw IdentityRejection.NAME_TOO_LONG.at("displayName", LONGEST_NAME);
        if (roles == null || roles.isEmpty()) throw IdentityRejection.ROLE_MISSING.at("roles");
        if (email == null) return;
        if (email.length() > LONGEST_EMAIL || !email.matches("[^@\\s<>\"',;]+@([^@\\s<>\"',;]+\\.[^@\\s<>\"',;]+|localhost)")) throw IdentityRejection.EMAIL_SHAPE.at("email");
    }

    static void checkPassword(String password) {
        boolean demo = Passwords.isDemo(password);
        if (demo && !Setting.on("CBPOS_DEMO")) throw IdentityRejection.DEMO_PASSWORD.at("password");
        if (!demo && password.length() < 10) throw IdentityRejection.PASSWORD_TOO_SHORT.at("password");
        if (password.length() > LONGEST_PASSWORD) throw IdentityRejection.PASSWORD_TOO_LONG.at("password", LONGEST_PASSWORD);
    }

    static void checkPin(String pin, Set<Role> roles) {
        if (!pin.matches("\\d{4,8}")) throw IdentityRejection.PIN_SHAPE.at("pin");
        if (approves(roles) && pin.length() < LONG_PIN) throw IdentityRejection.PIN_TOO_SHORT_FOR_SUPERVISOR.at("pin");
    }

    /**
     * Nobody touches the account of somebody who may do more than they, or elsewhere: setting a password is a way to become that person.
     *
     * @throws com.completebytepos.kernel.Rejection 403
     */
    static void checkReach(User user) {
        boolean elsewhere = BranchScope.isBound() && (user.branches().isEmpty() || !user.branches().stream().allMatch(BranchScope::holds));
        if (elsewhere || !CurrentShop.actor().permissions().containsAll(user.permissions())) throw IdentityRejection.OUT_OF_REACH.with(user.displayName());
    }

    /** @throws com.completebytepos.kernel.Rejection 403 when whoever acts may not do all of it */
    static void checkGiving(Set<Role> roles) {
        boolean everywhere = BranchScope.isBound() && roles.contains(Role.OWNER);
        if (everywhere || !CurrentShop.actor().permissions().containsAll(Role.permissionsOf(roles))) throw IdentityRejection.BEYOND_OWN.at("roles");
    }

    /** Who may approve for others at a till, and therefore needs six digits. */
    static boolean approves(Set<Role> roles) {
        return Role.permissionsOf(roles).contains(Permission.APPROVE);
    }
}
