package com.completebytepos.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The provisioned WildFly with our EAR, in a base folder made anew at every start, so that nothing stale is ever deployed. */
final class WildFlyServer {
    private static final List<String> OPENS = List.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.security",
            "java.util", "java.util.concurrent", "javax.net.ssl");

    private final Env env;
    private final Path home = Env.house().resolve("wildfly-config/target/server");
    private final Path base;
    private Child child;
    private boolean stopping;

    WildFlyServer(Env env, Path folder) {
        this.env = env;
        this.base = folder.resolve("server");
    }

    /** By which the server of a data folder is known among all processes. */
    static String mark(Path folder) {
        return "-Djboss.server.base.dir=" + folder.resolve("server");
    }

    Path console() {
        return base.resolve("console.log");
    }

    void start(Path... deployments) throws IOException, InterruptedException {
        start(() -> { }, deployments);
    }

    /** @param begun told when the server runs and writes its log, long before everything is deployed */
    void start(Runnable begun, Path... deployments) throws IOException, InterruptedException {
        SystemFiles.remove(base);
        SystemFiles.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        for (var deployment : deployments) Files.copy(deployment, base.resolve("deployments").resolve(deployment.getFileName()));
        var settings = new HashMap<>(env.values());
        settings.values().removeIf(String::isBlank);
        settings.putIfAbsent("CBPOS_SANDBOX_DIR", base.resolveSibling("sandbox").toAbsolutePath().toString());
        run(settings);
        begun.run();
        for (var deployment : deployments) awaitDeployed(deployment.getFileName().toString());
    }

    /** Not once a stop was asked for: nothing may be started behind its back. */
    private synchronized void run(Map<String, String> settings) {
        if (stopping) throw new StartFailure("It was stopped while it started.");
        child = Child.start("WildFly", command(), settings, console());
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xms256m", "-Xmx" + env.text("CBPOS_HEAP"),
                "-Djava.net.preferIPv4Stack=true", "-Djboss.home.dir=" + home, mark(base.getParent()),
                "-Djboss.bind.address=" + env.text("CBPOS_BIND"), "-Djboss.bind.address.management=127.0.0.1", "-Djboss.bind.address.private=127.0.0.1",
                "-Dorg.jboss.boot.log.file=" + base.resolve("boot.log"), "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties")));
        OPENS.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
        Stream.of("java.management/javax.management", "java.naming/javax.naming").forEach(p -> command.add("--add-opens=" + p + "=ALL-UNNAMED"));
        Stream.of("java.desktop/sun.awt", "java.naming/com.sun.jndi.ldap", "java.naming/com.sun.jndi.url.ldap", "java.naming/com.sun.jndi.url.ldaps",
                "jdk.naming.dns/com.sun.jndi.dns").forEach(p -> command.add("--add-exports=" + p + "=ALL-UNNAMED"));
        Stream.of(env.text("CBPOS_JAVA_OPTIONS").split(" ")).filter(option -> !option.isBlank()).forEach(command::add);
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        return command;
    }

    private void awaitDeployed(String name) throws IOException, InterruptedException {
        var deployed = base.resolve("deployments").resolve(name + ".deployed");
        var failed = base.resolve("deployments").resolve(name + ".failed");
        for (int i = 0; i < 2400 && child.isAlive(); i++) {
            if (Files.exists(deployed)) return;
            if (Files.exists(failed)) {
                var reason = Files.readString(failed);
                stop();
                throw new StartFailure(name + " did not deploy: " + reason.substring(0, Math.min(600, reason.length())) + " (more in " + console() + ")");
            }
            Thread.sleep(250);
        }
        stop();
        throw new StartFailure("WildFly did not deploy " + name + "; see " + console());
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    boolean isAlive() {
        return child != null && child.isAlive();
    }

    /** The log may be unreadable long before the server ends. */
    void awaitEnd() throws InterruptedException {
        child.waitFor();
    }

    synchronized void stop() {
        stopping = true;
        if (child != null) child.stop(25);
    }
}
