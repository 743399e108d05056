package com.completebytepos.chaos;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What {@code mvn -Pchaos} runs against the test stack: everything goes wrong by a seed, and in the end the books must be whole.
 * {@code -Dchaos.seed=}, {@code -Dchaos.payments=}, {@code -Dchaos.sales=} choose another run, {@code -Dchaos.only=} a scenario by a part of its class's name; a failure prints the seed that made it.
 * It ends in {@code -Dchaos.minutes=} (60) at most, and takes down what it started in the place of what it killed.
 */
public final class Chaos {
    /** The last one leaves the server stopped. */
    private static final List<Scenario> SCENARIOS = List.of(new TillChaos(), new KraUnderKills(), new MobileMoneyUnderKills());

    private Chaos() {
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("chaos.seed", 20261129L);
        endAfter(Integer.getInteger("chaos.minutes", 60));
        int code = 1;
        try {
            run(chosen(System.getProperty("chaos.only", "")), seed);
            code = 0;
        } catch (Exception | AssertionError wrong) {
            System.out.printf("chaos: failed, seed %d%n", seed);
            wrong.printStackTrace(System.out);
        } finally {
            Restarted.stop();
        }
        // a client's idle connections keep no program alive that has nothing left to do
        System.exit(code);
    }

    private static List<Scenario> chosen(String only) {
        var chosen = SCENARIOS.stream().filter(one -> one.getClass().getSimpleName().contains(only)).toList();
        if (chosen.isEmpty()) throw new IllegalArgumentException("No scenario has a name of " + only);
        return chosen;
    }

    private static void run(List<Scenario> scenarios, long seed) throws Exception {
        for (var scenario : scenarios) {
            System.out.printf("%nchaos: %s, seed %d%n", scenario.name(), seed);
            long began = System.nanoTime();
            System.out.printf("%s; %.1f minutes in all%n", scenario.run(new Random(seed)), (System.nanoTime() - began) / 60e9);
        }
    }

    private static void endAfter(int minutes) {
        var watch = new Thread(() -> {
            try {
                TimeUnit.MINUTES.sleep(minutes);
                System.out.printf("chaos: not done after %d minutes; what every thread does:%n", minutes);
                Thread.getAllStackTraces().forEach((thread, frames) -> System.out.printf("%s%n  %s%n", thread.getName(), List.of(frames).subList(0, Math.min(12, frames.length))));
                Restarted.stop();
            } catch (Exception failed) {
                failed.printStackTrace(System.out);
            } finally {
                Runtime.getRuntime().halt(2);
            }
        }, "end of chaos");
        watch.setDaemon(true);
        watch.start();
    }
}
