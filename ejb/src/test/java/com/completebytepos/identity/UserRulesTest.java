package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    @Test
    void nobodyReachesWhoMayMoreThanThey() {
        as(Set.of(), Role.SUPERVISOR, () -> {
            assertDoesNotThrow(() -> UserRules.checkReach(person(Role.SUPERVISOR, Set.of())));
            assertDoesNotThrow(() -> UserRules.checkReach(person(Role.CASHIER, Set.of())));
            assertEquals("identity.out-of-reach", refusal(() -> UserRules.checkReach(person(Role.OWNER, Set.of()))).code());
            assertEquals("identity.out-of-reach", refusal(() -> UserRules.checkReach(person(Role.ACCOUNTANT, Set.of()))).code());
            assertEquals("roles", refusal(() -> UserRules.checkGiving(Set.of(Role.CASHIER, Role.OWNER))).field());
        });
        as(Set.of(), Role.OWNER, () -> {
            for (var role : Role.values()) assertDoesNotThrow(() -> UserRules.checkReach(person(role, Set.of())));
            assertDoesNotThrow(() -> UserRules.checkGiving(Set.of(Role.values())));
        });
    }

    @Test
    void whoWorksInABranchReachesWhoWorksThereAlone() {
        var here = Ids.next();
        as(Set.of(here), Role.SUPERVISOR, () -> {
            assertDoesNotThrow(() -> UserRules.checkReach(person(Role.CASHIER, Set.of(here))));
            assertEquals("identity.out-of-reach", refusal(() -> UserRules.checkReach(person(Role.CASHIER, Set.of(here, Ids.next())))).code());
            assertEquals("identity.out-of-reach", refusal(() -> UserRules.checkReach(person(Role.CASHIER, Set.of()))).code());
        });
        as(Set.of(here), Role.OWNER, () -> assertEquals("identity.beyond-own", refusal(() -> UserRules.checkGiving(Set.of(Role.OWNER))).code(), "an owner works everywhere"));
    }

    /** What was denied to somebody ends when they come to own the shop: the page of exceptions is closed for owners. */
    @Test
    void anOwnerHasNoExceptions() {
        var person = person(Role.SUPERVISOR, Set.of());
        person.allow(Set.of(), Map.of(Permission.REFUND_MONEY, false));
        assertFalse(person.permissions().contains(Permission.REFUND_MONEY));
        person.describe("Njeri", null, Set.of(Role.OWNER));
        assertEquals(Role.permissionsOf(Set.of(Role.OWNER)), person.permissions());
    }

    private static User person(Role role, Set<UUID> branches) {
        var person = new User(Ids.next(), "njeri", "Njeri", Set.of(role));
        person.allow(branches, Map.of());
        return person;
    }

    private static void as(Set<UUID> branches, Role role, Runnable deed) {
        ShopBinding.run(new ShopCode("duka"), new Actor(Actor.Kind.USER, Ids.next(), "Manager", Role.permissionsOf(Set.of(role)), null, branches), deed);
    }

    private static Rejection refusal(Runnable check) {
        return assertThrows(Rejection.class, check::run);
    }
}
