package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be held of the container files where no container can run. */
class ContainersTest {
    private static final Map<String, String> NOT_PASSED_ON = Map.of(
            "CBPOS_HTTPS_PORT", "TLS ends at the proxy",
            "CBPOS_MANAGEMENT_PORT", "stays inside; fixed in the Dockerfile",
            "CBPOS_CLUSTER_PORT", "one container, no cluster",
            "CBPOS_DATA_DIR", "the launcher's; the database is a container of its own",
            "CBPOS_DEMO", "the image is no demo",
            "CBPOS_DEMO_BASKETS", "the image is no demo",
            "CBPOS_DEMO_PRODUCTS", "the image is no demo",
            "CBPOS_SANDBOX_DIR", "the image holds no sandbox",
            "CBPOS_SANDBOX_CALLBACK_HOSTS", "the image holds no sandbox");

    @Test
    void everySettingReachesTheContainerOrIsLeftOutForAReason() throws IOException {
        var settings = new TreeSet<String>();
        var named = Pattern.compile("(?m)^(CBPOS_\\w+)=").matcher(Files.readString(Path.of("../.env.example")));
        while (named.find()) settings.add(named.group(1));
        var reaching = new TreeSet<String>();
        var passed = Pattern.compile("\\$\\{(CBPOS_\\w+)|(?m)^ {6}(CBPOS_\\w+):").matcher(Files.readString(Path.of("compose.yaml")));
        while (passed.find()) reaching.add(passed.group(1) == null ? passed.group(2) : passed.group(1));
        var expected = new TreeSet<>(settings);
        expected.removeAll(NOT_PASSED_ON.keySet());
        assertEquals(expected, reaching);
        assertTrue(settings.containsAll(NOT_PASSED_ON.keySet()));
    }

    @Test
    void aSettingPassedOnToTheContainerHasTheSameDefaultAsEverywhere() throws IOException {
        var wrong = new TreeSet<String>();
        var example = Files.readString(Path.of("../.env.example"));
        var passed = Pattern.compile("\\$\\{(CBPOS_\\w+):-([^}]*)}").matcher(Files.readString(Path.of("compose.yaml")));
        int seen = 0;
        while (passed.find()) {
            seen++;
            if (!example.lines().toList().contains(passed.group(1) + "=" + passed.group(2))) wrong.add(passed.group());
        }
        assertTrue(seen > 10);
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test
    void theDatabaseIsMadeAsTheLauncherMakesIt() throws IOException {
        var container = Files.readString(Path.of("mysql-init/10-cbpos.sh"));
        var launcher = Files.readString(Path.of("src/main/java/com/completebytepos/launch/MySqlServer.java"));
        for (var schema : new String[] {"cbpos_platform", "cbpos_work", "cbpos_template"}) {
            assertTrue(container.contains("IF NOT EXISTS " + schema + ";") && launcher.contains("IF NOT EXISTS " + schema + ";"), schema);
        }
    }

    @Test
    void noContainerRunsAsRootAndNoPasswordHasADefault() throws IOException {
        assertTrue(Files.readString(Path.of("Dockerfile")).contains("\nUSER cbpos\n"));
        assertTrue(Pattern.compile("CBPOS_DB_PASSWORD:-").matcher(Files.readString(Path.of("compose.yaml"))).results().findAny().isEmpty());
    }
}
