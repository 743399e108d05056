package com.completebytepos.tenancy;

import static com.completebytepos.inside.Shops.BOTH;

import com.completebytepos.inside.Rows;
import com.completebytepos.inside.Shops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Eight threads that go from one shop to the other at every step. Both shops hold the same ids; a name starts with its
 * shop's code. Each thread writes rows of its own, so that it knows what must stand there, and reads everybody's.
 */
final class Traffic {
    private static final int THREADS = 8;

    private final Rows rows;
    private final UUID series = UUID.randomUUID();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicReference<String> first = new AtomicReference<>();
    private final Map<ShopCode, Map<Integer, String>> last = new HashMap<>();

    Traffic(Rows rows) {
        this.rows = rows;
        for (var shop : BOTH) {
            var names = new ConcurrentHashMap<Integer, String>();
            for (int i = 0; i < THREADS; i++) {
                names.put(i, shop + " " + i);
                Shops.update(shop, "DELETE FROM {shop}.product WHERE id = ?", row(i));
                Shops.update(shop, "INSERT INTO {shop}.product (id, name, tax_category) VALUES (?, ?, 'B')", row(i), names.get(i));
            }
            last.put(shop, names);
        }
    }

    UUID row(int number) {
        return new UUID(series.getMostSignificantBits(), number);
    }

    int crossings(int steps) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var threads = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < THREADS; i++) {
                int own = i;
                threads.add(() -> walk(own, steps / THREADS));
            }
            int found = 0;
            for (var walked : pool.invokeAll(threads)) found += walked.get();
            return found;
        } finally {
            pool.shutdownNow();
        }
    }

    private int walk(int own, int steps) {
        int found = 0;
        for (int step = 0; step < steps; step++) {
            var shop = BOTH.get((own + step) % 2);
            int seed = step;
            if (!Shops.in(shop, () -> step(shop, own, seed))) found++;
        }
        return found;
    }

    /** @return whether everything read belongs to the shop, and the thread's own row is what it wrote last */
    private boolean step(ShopCode shop, int own, int step) {
        int kind = step / 2 % 5;
        if (kind == 4) {
            var name = shop + " " + own + " at " + step;
            rows.write(row(own), name);
            last.get(shop).put(own, name);
            writes.incrementAndGet();
            return true;
        }
        boolean mine = kind % 2 == 0;
        int number = mine ? own : step % THREADS;
        var name = kind < 2 ? rows.read(row(number)) : kind == 2 ? rows.plain(row(number)) : rows.query(row(number));
        boolean right = mine ? name.equals(last.get(shop).get(own)) : name.startsWith(shop + " " + number);
        if (!right) first.compareAndSet(null, "in " + shop + " row " + number + " was read as " + name);
        return right;
    }

    int writes() {
        return writes.get();
    }

    String firstCrossing() {
        return first.get();
    }

    int wrongRowsInTheDatabase() {
        int wrong = 0;
        for (var shop : BOTH) {
            for (var row : List.copyOf(last.get(shop).entrySet())) {
                if (!row.getValue().equals(Shops.value(shop, "SELECT name FROM {shop}.product WHERE id = ?", row(row.getKey())))) wrong++;
            }
        }
        return wrong;
    }
}
