package com.completebytepos.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * {@code mvn verify}: fresh databases, servers with the finished EAR, a real browser; for all system tests together. Several stacks stand side by side
 * ({@code -Dstacks=n}), each with everything of its own, so that as many classes of tests run at once and none meets another's shops. The database forgets what a power
 * cut would take, as nobody keeps the data; with {@code -Ddurable=true}, for figures, it flushes at every commit.
 */
public final class TestStack {
    private static final List<TestStack> STACKS = new CopyOnWriteArrayList<>();

    private final Env env;
    private final Path folder;
    private final MySqlServer mysql;
    private final WildFlyServer wildfly;

    private TestStack(int number) throws IOException, InterruptedException {
        env = Env.of(Defaults.tests()).asStack(number);
        folder = Path.of(env.text("CBPOS_DATA_DIR"));
        // Also because at the end, when Maven has closed its jars, no class can be loaded any more.
        Leftovers.end(folder);
        Ports.mustBeFree(env, "CBPOS_HTTP_PORT", "CBPOS_HTTPS_PORT", "CBPOS_MANAGEMENT_PORT", "CBPOS_CLUSTER_PORT", "CBPOS_DB_PORT", "CBPOS_SMTP_PORT");
        SystemFiles.remove(folder);
        Files.createDirectories(folder);
        mysql = new MySqlServer(env, folder, Boolean.getBoolean("durable"));
        wildfly = new WildFlyServer(env, folder);
    }

    public static void main(String[] args) throws Exception {
        try {
            if (args[0].equals("start")) start(Integer.getInteger("stacks", 1));
            else stop();
        } catch (StartFailure failure) {
            stop();
            throw new IllegalStateException("The system tests could not start. " + failure.getMessage(), failure);
        }
    }

    private static void start(int count) throws Exception {
        Chromium.ensure(new Chromium.Here());
        Runtime.getRuntime().addShutdownHook(new Thread(TestStack::stop));
        for (int number = 1; number <= count; number++) STACKS.add(new TestStack(number));
        var starters = Executors.newFixedThreadPool(count);
        try {
            for (var started : starters.invokeAll(STACKS.stream().map(stack -> (Callable<Void>) stack::up).toList())) started.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        } finally {
            starters.shutdownNow();
        }
    }

    private Void up() throws Exception {
        mysql.start();
        wildfly.start(Env.house().resolve("sandbox/target/sandbox.war"), Env.house().resolve("ear/target/completebytepos.ear"));
        System.out.println("Test stack is up on port " + env.text("CBPOS_HTTP_PORT"));
        return null;
    }

    /** A test that stopped the server started another in its place. */
    private void endRestarted() {
        try {
            Leftovers.endServer(folder);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void stop() {
        for (var stack : STACKS) {
            stack.wildfly.stop();
            stack.endRestarted();
            stack.mysql.stop();
        }
        STACKS.clear();
    }
}
