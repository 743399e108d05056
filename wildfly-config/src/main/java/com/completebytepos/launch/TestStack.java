package com.completebytepos.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code mvn verify}: a fresh database, one server with the finished EAR, a real browser; for all system tests together. */
public final class TestStack {
    private static MySqlServer mysql;
    private static WildFlyServer wildfly;

    private TestStack() {
    }

    public static void main(String[] args) throws Exception {
        try {
            if (args[0].equals("start")) start();
            else stop();
        } catch (StartFailure failure) {
            stop();
            throw new IllegalStateException("The system tests could not start. " + failure.getMessage(), failure);
        }
    }

    private static void start() throws Exception {
        var env = Env.of(Defaults.tests());
        Ports.mustBeFree(env, "CBPOS_HTTP_PORT", "CBPOS_MANAGEMENT_PORT", "CBPOS_DB_PORT");
        browser();
        var folder = Path.of(env.text("CBPOS_DATA_DIR"));
        SystemFiles.remove(folder);
        Files.createDirectories(folder);
        mysql = new MySqlServer(env, folder, false);
        wildfly = new WildFlyServer(env, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(TestStack::stop));
        mysql.start();
        wildfly.start(Env.house().resolve("sandbox/target/sandbox.war"), Env.house().resolve("ear/target/completebytepos.ear"));
        System.out.println("Test stack is up on port " + env.text("CBPOS_HTTP_PORT"));
    }

    private static synchronized void stop() {
        if (wildfly != null) wildfly.stop();
        if (mysql != null) mysql.stop();
        wildfly = null;
        mysql = null;
    }

    /** A missing browser is fetched where we may (root on Debian), and otherwise fails the build: it never skips a test. */
    private static void browser() throws Exception {
        if (Files.isExecutable(Path.of("/usr/bin/chromium")) && Files.isExecutable(Path.of("/usr/bin/chromedriver"))) return;
        if (System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run("apt-get", "update", "-qq");
            run("apt-get", "install", "-y", "-qq", "chromium", "chromium-driver");
        }
        if (!Files.isExecutable(Path.of("/usr/bin/chromedriver"))) {
            throw new StartFailure("Chromium is missing. Install it: sudo apt-get install -y chromium chromium-driver");
        }
    }

    private static void run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) process.destroyForcibly();
    }
}
