package com.completebytepos.bench;

import com.completebytepos.fiscal.Kra;
import com.completebytepos.pages.House;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sale costs in processor time of the server, of the threads that serve requests, of the database and of the program that sells, and what the database is
 * asked for it: figures that hold on a machine that is not quiet. KRA takes its time, so that little of what is told to it afterwards is in them. Linux alone tells.
 */
final class SaleCost {
    private static final int TILLS = 4;
    private static final int EACH = 60;
    private static final int SALES = TILLS * EACH;
    /** Of the two in turn; the table tells of the later half of them, when the server's compiler is done, its middle and its least: on a machine that is not quiet the least is nearest the truth. */
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final int KRA_MILLIS = 1_000;
    private static final double NANOS_A_TICK = 1e7;

    private SaleCost() {
    }

    static void run() throws Exception {
        for (var pin : FiscalDrain.PIN.values()) Kra.slow(pin, "/", KRA_MILLIS);
        JdbcFloor.prepare();
        try (var floor = new JdbcFloor(SeedBaskets.of(TillClient.joining("duka").shelf()))) {
            var tills = new ArrayList<SaleCommits>();
            for (int i = 0; i < TILLS; i++) tills.add(new SaleCommits(TillClient.joining(i % 2 == 0 ? "duka" : "soko"), i * EACH, EACH * ROUNDS));
            var http = new ArrayList<Spent>();
            var bare = new ArrayList<Spent>();
            for (int round = 0; round < ROUNDS; round++) {
                int from = round * EACH;
                http.add(spent(() -> Crew.run(tills.stream().map(till -> (Crew.Worker) number -> till.operation(from + number)).toList(), EACH, 0)));
                bare.add(spent(() -> {
                    for (int i = 0; i < SALES; i++) floor.operation(i);
                }));
            }
            System.out.printf("%nWhat a sale costs, %d times %d sales of %d tills%n%n", ROUNDS / 2, SALES, TILLS);
            System.out.println("| what | server ms | of that requests ms | database ms | seller ms | statements | kB to the database |");
            System.out.println("|---|---|---|---|---|---|---|");
            row("through HTTP", http);
            row("bare JDBC", bare);
            System.out.println();
        } finally {
            JdbcFloor.drop();
            Kra.fairWeather();
        }
    }

    private static void row(String what, List<Spent> rounds) {
        var late = rounds.subList(rounds.size() / 2, rounds.size());
        System.out.printf("| %s | %s | %s | %s | %s | %s | %s |%n", what, cell(late, "server", 1e6), cell(late, "requests", 1e6), cell(late, "database", 1e6), cell(late, "seller", 1e6), cell(late, "statements", 1),
                cell(late, "bytes", 1e3));
        if (Boolean.getBoolean("bench.kinds")) System.out.println(late.get(late.size() / 2).kinds);
    }

    private static String cell(List<Spent> rounds, String name, double unit) {
        var sorted = rounds.stream().mapToDouble(one -> one.values.get(name) / SALES / unit).sorted().toArray();
        return String.format("%.2f (%.2f)", sorted[sorted.length / 2], sorted[0]);
    }

    private static Spent spent(Work work) throws Exception {
        var before = Spent.now();
        work.done();
        return Spent.now().since(before);
    }

    private interface Work {
        void done() throws Exception;
    }

    /** Nanoseconds, and counts of the database. */
    private record Spent(Map<String, Double> values, Map<String, Long> kinds) {

        static Spent now() throws IOException, SQLException {
            var values = new LinkedHashMap<String, Double>();
            long server = process("org.jboss.as.standalone", "CBPOS_HTTP_PORT=" + House.PORT + " ");
            values.put("server", processor(server));
            values.put("requests", requests(server));
            values.put("database", processor(process("mysqld", "--port=" + House.port("CBPOS_DB_PORT", 13606) + " ")));
            values.put("seller", processor(ProcessHandle.current().pid()));
            var kinds = new TreeMap<String, Long>();
            try (var books = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + House.port("CBPOS_DB_PORT", 13606) + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true", "cbpos", "cbpos-local-only");
                    var statement = books.createStatement(); var rows = statement.executeQuery("show global status")) {
                while (rows.next()) {
                    if (rows.getString(1).matches("Questions|Bytes_received|Com_.*")) kinds.put(rows.getString(1), rows.getLong(2));
                }
            }
            values.put("statements", (double) kinds.get("Questions"));
            values.put("bytes", (double) kinds.get("Bytes_received"));
            return new Spent(values, kinds);
        }

        Spent since(Spent before) {
            var spent = new LinkedHashMap<String, Double>();
            values.forEach((name, value) -> spent.put(name, value - before.values.get(name)));
            var asked = new TreeMap<String, Long>();
            kinds.forEach((name, value) -> asked.put(name, value - before.kinds.get(name)));
            asked.values().removeIf(value -> value < SALES / 20);
            return new Spent(spent, asked);
        }
    }

    private static double requests(long pid) throws IOException {
        double sum = 0;
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (var thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).matches("default (task|I/O)(?s).*")) sum += Double.parseDouble(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
            }
        }
        return sum;
    }

    private static double processor(long pid) throws IOException {
        var fields = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_A_TICK;
    }

    private static long process(String program, String setting) {
        return ProcessHandle.allProcesses().mapToLong(ProcessHandle::pid).filter(pid -> told(pid, "cmdline").contains(program) && (told(pid, "cmdline") + told(pid, "environ")).contains(setting)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no process " + program + " with " + setting));
    }

    private static String told(long pid, String what) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + what), StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
