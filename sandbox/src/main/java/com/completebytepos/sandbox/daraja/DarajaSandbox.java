package com.completebytepos.sandbox.daraja;

import com.completebytepos.sandbox.daraja.access.SecurityCredential;
import com.completebytepos.sandbox.daraja.control.ControlDoor;
import com.completebytepos.sandbox.daraja.delivery.Reach;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The running simulator: one world at a time, a heart that beats for it, threads that deliver. */
public final class DarajaSandbox implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DarajaSandbox.class.getName());
    private static final long BEAT_MILLIS = 20;
    private static final int DELIVERY_THREADS = 64;
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Clock realTime;
    private final Reach reach;
    private final SecurityCredential credentials;
    private final ExecutorService threads = Executors.newFixedThreadPool(DELIVERY_THREADS, named("daraja-delivery"));
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(named("daraja-clock"));
    private final Set<Runnable> held = ConcurrentHashMap.newKeySet();
    private volatile World world;

    public DarajaSandbox(Clock realTime, Reach reach) {
        this.realTime = realTime;
        this.reach = reach;
        this.credentials = new SecurityCredential(realTime.instant());
        // receipts of an earlier run stand in the books of shops that outlived it: no two runs begin with the same ones
        reset(new World.Start(realTime.millis(), realTime.instant(), 1));
        heart.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private void beat() {
        try {
            world.tick();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "something due could not be carried out", fault);
        }
    }

    public World world() {
        return world;
    }

    public Instant realNow() {
        return realTime.instant();
    }

    public void reset(World.Start start) {
        world = new World(start, threads, reach, credentials);
        held.forEach(Runnable::run);
    }

    /** The answer, complete at once unless it is to be held back on the simulator's clock; a reset lets all held ones go. */
    public CompletableFuture<Answer> answer(Call call) {
        if (call.path().startsWith("/control/")) return CompletableFuture.completedFuture(new ControlDoor(this).answer(call));
        if (call.path().equals("/certificate.cer")) return CompletableFuture.completedFuture(Answer.file("application/x-x509-ca-cert", credentials.certificate()));
        World now = world;
        synchronized (now) {
            Answer answer = now.door.answer(call);
            return answer.hold().isZero() ? CompletableFuture.completedFuture(answer) : held(now, answer);
        }
    }

    private CompletableFuture<Answer> held(World now, Answer answer) {
        CompletableFuture<Answer> later = new CompletableFuture<>();
        Runnable release = () -> later.complete(answer);
        held.add(release);
        later.thenRun(() -> held.remove(release));
        now.agenda.at(now.clock.instant().plus(answer.hold()), () -> threads.execute(release));
        return later;
    }

    /** Moves the clock on event by event and lets every delivery arrive before the next event happens. */
    public void advance(Duration by) throws InterruptedException {
        World now = world;
        Instant target = now.clock.instant().plus(by);
        now.courier.awaitQuiet(QUIET);
        for (Optional<Instant> next = now.agenda.nextDue(); next.isPresent() && !next.get().isAfter(target); next = now.agenda.nextDue()) {
            now.clock.advanceTo(next.get());
            now.tick();
            now.courier.awaitQuiet(QUIET);
        }
        now.clock.advanceTo(target);
    }

    @Override
    public void close() {
        heart.shutdownNow();
        held.forEach(Runnable::run);
        threads.shutdownNow();
    }
}
