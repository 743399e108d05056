package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Rejection;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserRulesTest {

    @AfterEach
    void noDemo() {
        System.clearProperty("CBPOS_DEMO");
    }

    @Test
    void demoPasswordsAreForTheDemoAlone() {
        System.setProperty("CBPOS_DEMO", "false");
        assertEquals("identity.demo-password", refusal(() -> UserRules.checkPassword("demo-asha")).code());
        System.setProperty("CBPOS_DEMO", "true");
        assertDoesNotThrow(() -> UserRules.checkPassword("demo-asha"));
    }

    @Test
    void whoApprovesForOthersNeedsSixDigits() {
        assertDoesNotThrow(() -> UserRules.checkPin("1357", Set.of(Role.CASHIER)));
        assertEquals("identity.pin-too-short-for-supervisor", refusal(() -> UserRules.checkPin("13579", Set.of(Role.CASHIER, Role.SUPERVISOR))).code());
        assertEquals("identity.pin-too-short-for-supervisor", refusal(() -> UserRules.checkPin("1357", Set.of(Role.OWNER))).code());
        assertDoesNotThrow(() -> UserRules.checkPin("135790", Set.of(Role.SUPERVISOR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.c\r\nBcc: x@evil.example", "a@b", "a b@c.d", "<a@b.c>", "a@b.c,d@e.f", "a@localhost.", "@b.c"})
    void anAddressThatCouldLeadAMailAstrayIsRefused(String email) {
        assertEquals("email", refusal(() -> UserRules.checkDescription("Asha", email, Set.of(Role.OWNER))).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"asha@localhost", "asha.w+till@duka.co.ke"})
    void ordinaryAddressesAreTaken(String email) {
        assertDoesNotThrow(() -> UserRules.checkDescription("Asha", email, Set.of(Role.OWNER)));
    }

    private static Rejection refusal(Runnable check) {
        return assertThrows(Rejection.class, check::run);
    }
}
