package com.completebytepos.chaos;

import com.completebytepos.launch.MortalStack;
import java.util.List;
import java.util.Random;

/** What {@code mvn -Pchaos} runs, one scenario after the other, each with the luck of the seed. The first that does not hold ends the run with a fault. */
public final class Chaos {

    private Chaos() {
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("chaos.seed", 20261125L);
        System.out.println("Chaos with seed " + seed);
        try (var stack = MortalStack.up(Boolean.getBoolean("chaos.keep"))) {
            for (var scenario : scenarios()) scenario.run(stack, new Random(seed));
        }
        System.out.println("Everything held.");
        System.exit(0); // drivers keep threads
    }

    private static List<Scenario> scenarios() {
        return List.of(new TillChaos(Integer.getInteger("chaos.browser", 300), Integer.getInteger("chaos.server", 60)));
    }
}
