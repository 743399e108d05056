package com.completebytepos.identity;

import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.Permission;

/** What a person's account must be like. Demo passwords are for the demo alone. */
final class UserRules {

    private UserRules() {
    }

    static void check(NewUser person) {
        if (person.username() == null || !person.username().matches("[a-z0-9.-]{3,60}")) throw IdentityRejection.USERNAME_SHAPE.at("username");
        if (person.displayName() == null || person.displayName().isBlank()) throw IdentityRejection.NAME_MISSING.at("displayName");
        if (person.roles() == null || person.roles().isEmpty()) throw IdentityRejection.ROLE_MISSING.at("roles");
        if (person.email() != null && !person.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+|[^@\\s]+@localhost")) throw IdentityRejection.EMAIL_SHAPE.at("email");
        if (person.password() != null) checkPassword(person.password());
        if (person.pin() != null) checkPin(person);
    }

    static void checkPassword(String password) {
        boolean demo = password.startsWith("demo-");
        if (demo && !Setting.on("CBPOS_DEMO")) throw IdentityRejection.DEMO_PASSWORD.at("password");
        if (!demo && password.length() < 10) throw IdentityRejection.PASSWORD_TOO_SHORT.at("password");
    }

    private static void checkPin(NewUser person) {
        if (!person.pin().matches("\\d{4,8}")) throw IdentityRejection.PIN_SHAPE.at("pin");
        boolean approves = Role.permissionsOf(person.roles()).contains(Permission.REGISTER_WORKSTATION);
        if (approves && person.pin().length() < 6) throw IdentityRejection.PIN_TOO_SHORT_FOR_SUPERVISOR.at("pin");
    }
}
