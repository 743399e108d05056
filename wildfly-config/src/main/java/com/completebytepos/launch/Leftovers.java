package com.completebytepos.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Server and database of a start whose launcher was killed: they live on, hold the ports and the data, and serve nobody. Ended in order by whoever holds the folder's {@link RunLock}. */
final class Leftovers {
    private static final int PATIENCE_SECONDS = 30;

    private Leftovers() {
    }

    static void end(Path folder) throws InterruptedException {
        endServer(folder);
        end("MySQL", MySqlServer.mark(folder));
    }

    static void endServer(Path folder) throws InterruptedException {
        end("WildFly", WildFlyServer.mark(folder));
    }

    private static void end(String name, String mark) throws InterruptedException {
        for (var process : ProcessHandle.allProcesses().filter(one -> one.info().arguments().filter(all -> Arrays.asList(all).contains(mark)).isPresent()).toList()) {
            System.out.println(name + " of an earlier start still runs (process " + process.pid() + "), though nobody watches over it: ending it first");
            process.destroy();
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException stays) {
                System.out.println(name + " did not end in " + PATIENCE_SECONDS + " s and was ended hard");
                process.destroyForcibly();
            }
        }
    }
}
