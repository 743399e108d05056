package com.completebytepos.sandbox.daraja.delivery;

import com.completebytepos.sandbox.daraja.Agenda;
import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Sends parcels in the background, at most once unless told otherwise, and remembers the last ones. */
public final class Courier {
    private static final int REMEMBERED = 20_000;
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(10);

    private final Settings settings;
    private final SandboxClock clock;
    private final Agenda agenda;
    private final ExecutorService threads;
    private final Reach reach;
    private final Deque<Delivery> log = new ArrayDeque<>();
    private long numbers;
    private int underway;

    public Courier(Settings settings, SandboxClock clock, Agenda agenda, ExecutorService threads, Reach reach) {
        this.settings = settings;
        this.clock = clock;
        this.agenda = agenda;
        this.threads = threads;
        this.reach = reach;
    }

    public Delivery send(Delivery.Parcel parcel) {
        Delivery delivery = entered(parcel);
        attempt(delivery, settings.seconds(Setting.CALLBACK_TIMEOUT_SECONDS), settings.number(Setting.CALLBACK_RETRIES), attempt -> { });
        return delivery;
    }

    /** Sends once and hands what came back to the listener, on the courier's thread. */
    public void ask(Delivery.Parcel parcel, Duration patience, Consumer<Delivery.Attempt> listener) {
        attempt(entered(parcel), patience, 0, listener);
    }

    private void attempt(Delivery delivery, Duration patience, int retries, Consumer<Delivery.Attempt> listener) {
        synchronized (this) { underway++; }
        threads.execute(() -> {
            try {
                Delivery.Attempt attempt = tried(delivery.parcel, patience);
                delivery.add(attempt);
                if (!attempt.arrived() && retries > 0) agenda.at(clock.instant().plus(RETRY_PAUSE), () -> attempt(delivery, patience, retries - 1, listener));
                listener.accept(attempt);
            } finally {
                synchronized (this) {
                    underway--;
                    notifyAll();
                }
            }
        });
    }

    private Delivery.Attempt tried(Delivery.Parcel parcel, Duration patience) {
        try {
            URI target = URI.create(parcel.address());
            Setting source = parcel.kind() == Delivery.Kind.FORGED ? Setting.STRANGER_SOURCE : Setting.CALLBACK_SOURCE;
            InetAddress address = reach.resolve(target.getHost());
            Map<String, String> headers = new TreeMap<>(parcel.headers());
            headers.put("Content-Type", "application/json;charset=UTF-8");
            Wire.Reply reply = new Wire(InetAddress.getByName(settings.text(source)), patience).post(target, address, headers, parcel.body());
            return new Delivery.Attempt(clock.instant(), reply.status(), reply.body());
        } catch (IOException | IllegalArgumentException failed) {
            return new Delivery.Attempt(clock.instant(), 0, failed.toString());
        }
    }

    private synchronized Delivery entered(Delivery.Parcel parcel) {
        Delivery delivery = new Delivery(++numbers, clock.instant(), parcel);
        log.addLast(delivery);
        if (log.size() > REMEMBERED) log.removeFirst();
        return delivery;
    }

    public synchronized List<Delivery> log() {
        return List.copyOf(log);
    }

    public synchronized Optional<Delivery> byNumber(long number) {
        return log.stream().filter(delivery -> delivery.number == number).findFirst();
    }

    /** Waits in real time until nothing is on its way. */
    public synchronized void awaitQuiet(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (underway > 0) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) return;
            wait(left);
        }
    }
}
