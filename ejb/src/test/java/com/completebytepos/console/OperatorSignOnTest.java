package com.completebytepos.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The console of a platform that is no demo does not open to the demo's password. */
class OperatorSignOnTest {
    private final List<String> asked = new ArrayList<>();
    private final OperatorSignOn signOn = new OperatorSignOn();

    OperatorSignOnTest() {
        signOn.attempts = new OperatorAttempts() {
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
        assertEquals("console.demo-password", refusal("demo-admin"));
        assertEquals(List.of(), asked);
        assertEquals("console.too-many-attempts", refusal("a word of his own"));
        assertEquals(List.of("admin"), asked);
    }

    @Test
    void insideTheDemoItIsAPasswordLikeOthers() {
        System.setProperty("CBPOS_DEMO", "true");
        assertEquals("console.too-many-attempts", refusal("demo-admin"));
        assertEquals(List.of("admin"), asked);
    }

    private String refusal(String password) {
        return assertThrows(Rejection.class, () -> signOn.signIn("admin", password)).code();
    }
}
