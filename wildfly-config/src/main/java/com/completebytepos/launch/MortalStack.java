package com.completebytepos.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A test stack whose parts are killed and started again while others use it; its database flushes at every commit. */
public final class MortalStack implements AutoCloseable {
    private final Env env;
    private final Path folder;
    private MySqlServer mysql;
    private WildFlyServer wildfly;

    private MortalStack(Env env, Path folder) {
        this.env = env;
        this.folder = folder;
    }

    /** On the ports of the tests. @param keep goes on with the data there is, which saves filling the shops; else empty */
    public static MortalStack up(boolean keep) throws IOException, InterruptedException {
        var env = Env.of(Defaults.tests());
        Ports.mustBeFree(env, "CBPOS_HTTP_PORT", "CBPOS_HTTPS_PORT", "CBPOS_MANAGEMENT_PORT", "CBPOS_CLUSTER_PORT", "CBPOS_DB_PORT", "CBPOS_SMTP_PORT");
        Chromium.ensure(new Chromium.Here());
        var folder = Path.of(env.text("CBPOS_DATA_DIR"));
        if (!keep) SystemFiles.remove(folder);
        Files.createDirectories(folder);
        var stack = new MortalStack(env, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.startDatabase();
        stack.startServer();
        return stack;
    }

    public int httpPort() {
        return env.port("CBPOS_HTTP_PORT");
    }

    public synchronized void startDatabase() throws IOException, InterruptedException {
        mysql = new MySqlServer(env, folder, true);
        mysql.start();
    }

    public synchronized void startServer() throws IOException, InterruptedException {
        wildfly = new WildFlyServer(env, folder);
        wildfly.start(Env.house().resolve("sandbox/target/sandbox.war"), Env.house().resolve("ear/target/completebytepos.ear"));
    }

    /** SIGKILL: nothing is flushed, nothing is said. */
    public void killDatabase() {
        mysql.kill();
    }

    /** SIGKILL: nothing is flushed, nothing is said. */
    public void killServer() {
        wildfly.kill();
    }

    @Override
    public synchronized void close() {
        if (wildfly != null) wildfly.stop();
        if (mysql != null) mysql.stop();
        wildfly = null;
        mysql = null;
    }
}
