package com.completebytepos.launch;

import java.nio.file.Files;
import java.nio.file.Path;

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
        Ports.mustBeFree(env, "CBPOS_HTTP_PORT", "CBPOS_HTTPS_PORT", "CBPOS_MANAGEMENT_PORT", "CBPOS_CLUSTER_PORT", "CBPOS_DB_PORT", "CBPOS_SMTP_PORT");
        Chromium.ensure(new Chromium.Here());
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
}
