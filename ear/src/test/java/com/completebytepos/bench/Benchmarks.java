package com.completebytepos.bench;

/** What {@code mvn -Pbench} runs against the test stack; docs/benchmarks.md explains the tables. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        SaleBench.main(arguments);
    }
}
