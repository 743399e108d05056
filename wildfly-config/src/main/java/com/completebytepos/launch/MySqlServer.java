package com.completebytepos.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The embedded MySQL: made once, started, stopped. Durable, except for tests, whose data nobody keeps. */
final class MySqlServer {
    private static final int ACCESS_DENIED = 1045;

    private final Env env;
    private final Path home;
    private final Path data;
    private final Path folder;
    private final boolean durable;
    private final Map<String, String> libraries;
    private Child child;
    private boolean stopping;

    MySqlServer(Env env, Path folder, boolean durable) {
        this.env = env;
        this.home = Env.house().resolve("wildfly-config/target/mysql");
        this.folder = folder;
        this.data = folder.resolve("mysql");
        this.durable = durable;
        this.libraries = SystemLibraries.environmentFor(home, folder);
    }

    /** By which the database of a data folder is known among all processes. */
    static String mark(Path folder) {
        return "--datadir=" + folder.resolve("mysql");
    }

    void start() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!Files.isDirectory(data)) initialise();
        var command = command();
        command.addAll(List.of("--bind-address=127.0.0.1", "--port=" + env.text("CBPOS_DB_PORT"), "--socket=" + socket(), "--pid-file=" + folder.resolve("mysql.pid"),
                "--log-error=" + folder.resolve("mysql.log"), "--mysqlx=OFF", "--skip-log-bin", "--skip-name-resolve", "--performance-schema=OFF",
                "--innodb-buffer-pool-size=256M", "--innodb-log-writer-threads=OFF", "--max-connections=200", "--default-time-zone=+00:00", "--transaction-isolation=READ-COMMITTED"));
        if (!durable) command.addAll(List.of("--innodb-doublewrite=OFF", "--innodb-flush-log-at-trx-commit=2"));
        var log = folder.resolve("mysql.log");
        long written = Files.exists(log) ? Files.size(log) : 0;
        run(command, folder.resolve("mysql.out"));
        awaitAnswer(log, written);
    }

    /** A folder appears only when it is whole: a start that was cut off leaves nothing half made. */
    private void initialise() throws IOException, InterruptedException {
        var half = folder.resolve("mysql.half");
        SystemFiles.remove(half);
        Files.deleteIfExists(folder.resolve("mysql-init.log"));
        var init = folder.resolve("init.sql");
        Files.writeString(init, String.join("\n", "CREATE DATABASE IF NOT EXISTS cbpos_platform;", "CREATE DATABASE IF NOT EXISTS cbpos_work;",
                "CREATE DATABASE IF NOT EXISTS cbpos_template;",
                "CREATE USER IF NOT EXISTS '" + env.text("CBPOS_DB_USER") + "'@'%' IDENTIFIED BY '" + env.text("CBPOS_DB_PASSWORD").replace("\\", "\\\\").replace("'", "''") + "';",
                "GRANT ALL ON `cbpos\\_%`.* TO '" + env.text("CBPOS_DB_USER") + "'@'%';",
                AppUser.grants(env) + "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + passwordNobodyKeeps() + "';", ""));
        var command = new ArrayList<>(List.of(home.resolve("bin/mysqld").toString(), "--no-defaults", "--basedir=" + home, "--datadir=" + half,
                "--initialize-insecure", "--init-file=" + init, "--log-error=" + folder.resolve("mysql-init.log")));
        if (System.getProperty("user.name").equals("root")) command.add("--user=root");
        run(command, folder.resolve("mysql.out"));
        int exit = child.waitFor();
        Files.deleteIfExists(init);
        if (exit != 0) throw new StartFailure(MySqlLog.lastWords(folder.resolve("mysql-init.log"), 0) + " More in " + folder.resolve("mysql-init.log") + ".");
        Files.move(half, data);
    }

    /** MySQL would leave its administrator open to every account of this machine; nothing here signs in as root. */
    private static String passwordNobodyKeeps() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Not once a stop was asked for: nothing may be started behind its back. */
    private synchronized void run(List<String> command, Path log) {
        if (stopping) throw new StartFailure("It was stopped while it started.");
        child = Child.start("MySQL", command, libraries, log);
    }

    private ArrayList<String> command() {
        var command = new ArrayList<>(List.of(home.resolve("bin/mysqld").toString(), "--no-defaults", "--basedir=" + home, mark(folder)));
        if (System.getProperty("user.name").equals("root")) command.add("--user=root");
        return command;
    }

    /** Socket paths are short by law of the system (107 bytes), data folders may not be. */
    private Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "cbpos-" + env.text("CBPOS_DB_PORT") + ".sock");
    }

    private void awaitAnswer(Path log, long written) throws IOException, InterruptedException {
        var url = "jdbc:mysql://127.0.0.1:" + env.text("CBPOS_DB_PORT") + "/cbpos_platform?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=1000";
        SQLException last = null;
        for (int i = 0; i < 300 && child.isAlive() && (last == null || last.getErrorCode() != ACCESS_DENIED); i++) {
            try (var connection = DriverManager.getConnection(url, env.text("CBPOS_DB_USER"), env.text("CBPOS_DB_PASSWORD"))) {
                if (connection.isValid(2)) {
                    AppUser.orTheOwner(env, url);
                    return;
                }
            } catch (SQLException notYet) {
                last = notYet;
            }
            Thread.sleep(200);
        }
        boolean ended = !child.isAlive();
        stop();
        throw new StartFailure(ended ? MySqlLog.lastWords(log, written) + " More in " + log + ". If nothing kept in " + data + " is needed any more, remove that folder and start again."
                : last != null && last.getErrorCode() == ACCESS_DENIED ? "The database in " + data + " was made with another user or password: set CBPOS_DB_USER and CBPOS_DB_PASSWORD as they were then."
                : "MySQL does not answer (" + (last == null ? "no connection" : last.getMessage().lines().findFirst().orElse("")) + "); see " + log);
    }

    synchronized void stop() {
        stopping = true;
        if (child != null) child.stop(30);
    }
}
