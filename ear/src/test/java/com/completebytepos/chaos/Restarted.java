package com.completebytepos.chaos;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What was started here in the place of what was killed: the stack does not know it and would leave it running. */
final class Restarted {
    private static final Deque<ProcessHandle> RUNNING = new ConcurrentLinkedDeque<>();
    private static final int SECONDS = 60;

    private Restarted() {
    }

    static ProcessHandle remember(ProcessHandle process) {
        RUNNING.push(process);
        return process;
    }

    /** The youngest first: servers are killed more often at the end than what they lean on. */
    static void stop() throws InterruptedException, ExecutionException {
        for (var process : RUNNING) {
            process.destroy();
            try {
                process.onExit().get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stubborn) {
                process.destroyForcibly();
            }
        }
        RUNNING.clear();
    }
}
