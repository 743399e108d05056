package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.pages.House;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** That a second class of tests finds the deployment of the first, from inside and from outside. */
@ArquillianTest
class OneDeploymentIT {
    /** Whichever of several ended its system tests first: its number is free first. */
    private static final int STACK = Integer.getInteger("stack", 1);

    @Inject BranchRegister branches;

    @Test
    void theApplicationsBeansAreHereToo() {
        assertNotNull(branches);
    }

    @Test
    @RunAsClient
    void theSameApplicationAnswersOutside() throws Exception {
        assertEquals(200, House.get(House.at("duka") + "/login.xhtml", Map.of()).statusCode());
    }

    @Test
    @RunAsClient
    void theServerStartedOnceAndDeployedTwice() throws Exception {
        var log = Files.readString(Path.of("target/test-stack" + (STACK == 1 ? "" : "-" + STACK), "server/console.log"));
        assertEquals(1, count(log, "WFLYSRV0025: "), "starts of the server");
        assertEquals(2, count(log, "WFLYSRV0010: Deployed \"completebytepos.ear\""), "the plain EAR, and the one with tests");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
