package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be held of the container files where no container can run. */
class ContainersTest {

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
