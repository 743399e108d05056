package com.completebytepos.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** {@code mvn -Pdemo}: database, server, two shops, addresses; stays until Ctrl-C or SIGTERM and stops everything in order. */
public final class Demo {
    /** Kept to the end: a lock that nobody holds on to is given up. */
    private static RunLock lock;

    private static volatile boolean stopping;

    private Demo() {
    }

    public static void main(String[] args) throws Exception {
        var env = Env.of(Defaults.demo());
        long began = System.nanoTime();
        try {
            run(env, began);
        } catch (StartFailure failure) {
            end("CompleteBytePOS could not start. " + failure.getMessage());
        } catch (IOException failure) {
            end("CompleteBytePOS could not start. The data folder " + env.text("CBPOS_DATA_DIR") + " cannot be used (" + failure + "). Set CBPOS_DATA_DIR to another.");
        }
    }

    /** A start that was stopped by its owner did not fail. */
    private static void end(String line) {
        if (!stopping) System.out.println(line);
        System.exit(1);
    }

    private static void run(Env env, long began) throws IOException, InterruptedException {
        var folder = Path.of(env.text("CBPOS_DATA_DIR")).toAbsolutePath();
        boolean embedded = env.text("CBPOS_DB_HOST").isEmpty();
        Files.createDirectories(folder);
        lock = RunLock.take(folder);
        Leftovers.end(folder);
        Ports.mustBeFree(env, "CBPOS_HTTP_PORT", "CBPOS_HTTPS_PORT", "CBPOS_MANAGEMENT_PORT", "CBPOS_CLUSTER_PORT", "CBPOS_SMTP_PORT");
        if (embedded) Ports.mustBeFree(env, "CBPOS_DB_PORT");
        else ExternalMySql.mustServe(env);
        var mysql = embedded ? new MySqlServer(env, folder, true) : null;
        var wildfly = new WildFlyServer(env, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            each(() -> System.out.println(embedded ? "Stopping: server, then database. Your data stays in " + folder : "Stopping the server. Your data stays in the database at " + env.text("CBPOS_DB_HOST")),
                    wildfly::stop, mysql == null ? () -> { } : mysql::stop, () -> System.out.println("Stopped."));
        }));
        if (mysql != null) {
            say(began, "starting MySQL (data in " + folder + ")");
            mysql.start();
            say(began, "MySQL answers");
        }
        say(began, "starting WildFly; the first start also fills the two demo shops");
        var shown = new AtomicReference<Thread>();
        wildfly.start(() -> shown.set(LogTail.beside(wildfly.console(), wildfly::isAlive, Demo::show)), Env.house().resolve("sandbox/target/sandbox.war"), Env.house().resolve("ear/target/completebytepos.ear"));
        say(began, "deployed");
        tell(env);
        shown.get().join();
        wildfly.awaitEnd();
        if (wildfly.isStopping()) return;
        throw new StartFailure("WildFly ended by itself; see " + wildfly.console());
    }

    /** In turn, each whatever became of those before it: a terminal that takes no words must not leave a database running. What failed first is thrown at the end. */
    static void each(Runnable... steps) {
        RuntimeException first = null;
        for (var step : steps) {
            try {
                step.run();
            } catch (RuntimeException failed) {
                if (first == null) first = failed;
                else first.addSuppressed(failed);
            }
        }
        if (first != null) throw first;
    }

    /** In one piece, whatever the server says meanwhile. */
    private static synchronized void tell(Env env) {
        DemoLogins.print(env);
        System.out.println("Ready");
    }

    private static synchronized void show(String line) {
        System.out.println(line);
    }

    private static void say(long began, String what) {
        System.out.printf("[%5.1f s] %s%n", (System.nanoTime() - began) / 1e9, what);
    }
}
