package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo's passwords are in its documents: they open nothing where there is no demo. */
class SignOnTest {
    private final List<String> asked = new ArrayList<>();
    private final SignOn signOn = new SignOn();

    SignOnTest() {
        signOn.attempts = new SignInAttempts() {
            @Override
            public Standing standing(String username) {
                asked.add(username);
                return new Standing(null, Duration.ofSeconds(6));
            }
        };
    }

    @AfterEach
    void forget() {
        System.clearProperty("CBPOS_DEMO");
    }

    @Test
    void aDemoPasswordIsRefusedOutsideTheDemoBeforeAnybodyIsLookedUp() {
        System.setProperty("CBPOS_DEMO", "false");
        assertEquals("identity.demo-password", refusal("demo-asha"));
        assertEquals(List.of(), asked);
        assertEquals("identity.too-many-attempts", refusal("a word of her own"));
        assertEquals(List.of("asha"), asked);
    }

    @Test
    void insideTheDemoItIsAPasswordLikeOthers() {
        System.setProperty("CBPOS_DEMO", "true");
        assertEquals("identity.too-many-attempts", refusal("demo-asha"));
        assertEquals(List.of("asha"), asked);
    }

    private String refusal(String password) {
        return assertThrows(Rejection.class, () -> signOn.signIn("asha", password)).code();
    }
}
