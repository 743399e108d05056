package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        var compose = Files.readString(Path.of("compose.yaml"));
        assertEquals(Set.of(), astray(example(), compose));
        assertEquals(Set.of("CBPOS_HEAP does not reach it"), astray(example(), compose.replaceAll("(?m)^.*CBPOS_HEAP.*$", "")));
        assertEquals(Set.of("CBPOS_NEW is no setting"), astray(example(), compose + "      CBPOS_NEW: 1\n"));
        assertEquals(Set.of("CBPOS_DEMO is no setting and left out"), astray(example().replaceAll("(?m)^CBPOS_DEMO=.*$", ""), compose));
    }

    private static Set<String> astray(String example, String compose) {
        var settings = new TreeSet<String>();
        var named = Pattern.compile("(?m)^(CBPOS_\\w+)=").matcher(example);
        while (named.find()) settings.add(named.group(1));
        var reaching = new TreeSet<String>();
        var passed = Pattern.compile("\\$\\{(CBPOS_\\w+)|(?m)^ {6}(CBPOS_\\w+):").matcher(compose);
        while (passed.find()) reaching.add(passed.group(1) == null ? passed.group(2) : passed.group(1));
        var astray = new TreeSet<String>();
        for (var setting : settings) if (!reaching.contains(setting) && !NOT_PASSED_ON.containsKey(setting)) astray.add(setting + " does not reach it");
        for (var setting : reaching) if (!settings.contains(setting) || NOT_PASSED_ON.containsKey(setting)) astray.add(setting + " is no setting");
        for (var setting : NOT_PASSED_ON.keySet()) if (!settings.contains(setting)) astray.add(setting + " is no setting and left out");
        return astray;
    }

    @Test
    void aSettingPassedOnToTheContainerHasTheSameDefaultAsEverywhere() throws IOException {
        var compose = Files.readString(Path.of("compose.yaml"));
        assertEquals(Set.of(), otherDefaults(example(), compose));
        assertEquals(Set.of("${CBPOS_HEAP:-2g}"), otherDefaults(example(), compose.replace("${CBPOS_HEAP:-1g}", "${CBPOS_HEAP:-2g}")));
    }

    private static Set<String> otherDefaults(String example, String compose) {
        var wrong = new TreeSet<String>();
        var passed = Pattern.compile("\\$\\{(CBPOS_\\w+):-([^}$]*)}").matcher(compose).results().toList();
        assertTrue(passed.size() > 10);
        for (var one : passed) if (!example.lines().map(line -> line.replace("'", "")).toList().contains(one.group(1) + "=" + one.group(2))) wrong.add(one.group());
        return wrong;
    }

    /** As the head of the file tells people to: a shell takes every line as it stands. */
    @Test
    void theSettingsCanBeReadByAShell(@TempDir Path folder) throws Exception {
        assertEquals(Set.of(), misread(folder, example()));
        assertEquals(Set.of("CBPOS_DB_OPTIONS is "), misread(folder, "CBPOS_DB_OPTIONS=sslMode=PREFERRED&allowPublicKeyRetrieval=true\n"));
    }

    private static Set<String> misread(Path folder, String example) throws Exception {
        var file = Files.writeString(folder.resolve("env"), example);
        var shell = new ProcessBuilder("sh", "-c", "set -a; . '" + file + "'; wait; env").redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("CBPOS_"));
        var process = shell.start();
        var read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), read.toString());
        var wrong = new TreeSet<String>();
        for (var line : example.lines().filter(one -> one.startsWith("CBPOS_")).toList()) {
            var name = line.substring(0, line.indexOf('=') + 1);
            var found = read.stream().filter(one -> one.startsWith(name)).findFirst().orElse(name);
            if (!found.equals(line.replace("'", ""))) wrong.add(name.replace("=", " is ") + found.substring(name.length()));
        }
        return wrong;
    }

    @Test
    void whatIsLeftAsItStandsKeepsTheDemoADemoAndLinksAtThePortOfTheServer() throws IOException {
        assertTrue(example().lines().toList().containsAll(List.of("CBPOS_DEMO=", "CBPOS_PUBLIC_PORT=")));
        assertTrue(Files.readString(Path.of("compose.yaml")).contains("CBPOS_PUBLIC_PORT: ${CBPOS_PUBLIC_PORT:-${CBPOS_HTTP_PORT:-8380}}"));
    }

    @Test
    void theDatabaseIsMadeAsTheLauncherMakesIt() throws IOException {
        var container = Files.readString(Path.of("mysql-init/10-cbpos.sh"));
        assertEquals(Set.of(), unmade(container));
        assertEquals(Set.of(), unmade(Files.readString(Path.of("src/main/java/com/completebytepos/launch/MySqlServer.java"))));
        assertEquals(Set.of("cbpos_work"), unmade(container.replace("cbpos_work", "cbpos_wrk")));
    }

    private static Set<String> unmade(String script) {
        return Stream.of("cbpos_platform", "cbpos_work", "cbpos_template").filter(schema -> !script.contains("IF NOT EXISTS " + schema + ";")).collect(Collectors.toSet());
    }

    /** The script runs with a client that only writes down what it is told: a quote or backslash in a password ends no text. */
    @Test
    void aPasswordOfAnyLettersReachesTheDatabaseAsItIs(@TempDir Path folder) throws Exception {
        var client = Files.writeString(folder.resolve("mysql"), "#!/bin/sh\ncat > '" + folder.resolve("told.sql") + "'\n");
        assertTrue(client.toFile().setExecutable(true));
        var script = new ProcessBuilder("bash", "mysql-init/10-cbpos.sh").redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile());
        script.environment().putAll(Map.of("PATH", folder + ":" + System.getenv("PATH"), "MYSQL_ROOT_PASSWORD", "r", "CBPOS_DB_USER", "cbpos", "CBPOS_DB_APP_USER", "cbpos_app",
                "CBPOS_DB_PASSWORD", "it's \\ odd", "CBPOS_DB_APP_PASSWORD", "\\'; $HOME \\\\"));
        assertEquals(0, script.start().waitFor(), Files.readString(folder.resolve("said.txt")));
        var told = Files.readString(folder.resolve("told.sql"));
        assertTrue(told.contains("'cbpos'@'%' IDENTIFIED BY 'it''s \\\\ odd';"), told);
        assertTrue(told.contains("'cbpos_app'@'%' IDENTIFIED BY '\\\\''; $HOME \\\\\\\\';"), told);
        assertTrue(told.contains("GRANT ALL ON `cbpos\\_%`.* TO 'cbpos'@'%';"), told);
    }

    @Test
    void noContainerRunsAsRootAndNoPasswordHasADefault() throws IOException {
        var docker = Files.readString(Path.of("Dockerfile"));
        var compose = Files.readString(Path.of("compose.yaml"));
        assertEquals(Set.of(), careless(docker, compose));
        assertEquals(Set.of("runs as root"), careless(docker.replace("\nUSER cbpos\n", "\n"), compose));
        assertEquals(Set.of("a password everybody knows"), careless(docker, compose.replace("${CBPOS_DB_PASSWORD:?", "${CBPOS_DB_PASSWORD:-known")));
        assertEquals(Set.of("nobody asks how it is"), careless(docker.replace("HEALTHCHECK", "LABEL"), compose));
        assertEquals(Set.of("nobody asks how it is"), careless(docker, compose.replace("healthcheck:", "labels:")));
    }

    private static Set<String> careless(String docker, String compose) {
        var found = new TreeSet<String>();
        if (!docker.contains("\nUSER cbpos\n")) found.add("runs as root");
        if (Pattern.compile("PASSWORD:-\\w").matcher(compose).find()) found.add("a password everybody knows");
        if (!docker.contains("\nHEALTHCHECK ") || !compose.contains("healthcheck:")) found.add("nobody asks how it is");
        return found;
    }

    private static String example() throws IOException {
        return Files.readString(Path.of("../.env.example"));
    }
}
