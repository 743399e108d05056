package com.completebytepos.chaos;

import com.completebytepos.till.Cable;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What befalls server, database and cable while tills work: one thing after the other, each mended again. */
final class Misfortune {
    private final KillableServer server;
    private final KillableDatabase database;
    private final Cable cable;
    private int servers;
    private int databases;
    private int cuts;

    Misfortune(KillableServer server, KillableDatabase database, Cable cable) {
        this.server = server;
        this.database = database;
        this.cable = cable;
    }

    void befall(Random luck) throws Exception {
        // a random moment is the point here: nothing is waited for
        TimeUnit.MILLISECONDS.sleep(luck.nextInt(3_000));
        int dice = luck.nextInt(100);
        if (dice < 60) breakCable(luck);
        else if (dice < 85) killDatabase(luck);
        else killServer(luck);
    }

    private void breakCable(Random luck) throws InterruptedException {
        cuts++;
        if (luck.nextBoolean()) cable.cut();
        else cable.swallowAnswers();
        TimeUnit.MILLISECONDS.sleep(500L + luck.nextInt(8_000));
        cable.plug();
    }

    private void killDatabase(Random luck) throws Exception {
        databases++;
        database.killAndStart(luck.nextInt(3_000));
    }

    /** In half of the cases what it committed last was answered to nobody before it died. */
    private void killServer(Random luck) throws Exception {
        servers++;
        if (luck.nextBoolean()) {
            cable.swallowAnswers();
            TimeUnit.MILLISECONDS.sleep(500L + luck.nextInt(3_000));
        }
        server.killAndStart(Map.of());
        cable.plug();
    }

    @Override
    public String toString() {
        return "%d servers, %d databases; %d cuts".formatted(servers, databases, cuts);
    }
}
