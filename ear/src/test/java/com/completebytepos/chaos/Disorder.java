package com.completebytepos.chaos;

import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Tills without a screen that send twice, out of order, in part, and over connections that break in the middle of a batch or before its answer. */
final class Disorder {
    private final List<TillClient> clients = new ArrayList<>();
    private final List<List<SignedEntry>> made = new ArrayList<>();

    Disorder(String... shops) {
        for (var shop : shops) {
            clients.add(TillClient.joining(shop));
            made.add(new ArrayList<>());
        }
    }

    List<TillClient> clients() {
        return clients;
    }

    /** Every sale one of them made, sent or not. */
    List<SignedEntry> made(TillClient client) {
        return made.get(clients.indexOf(client));
    }

    int sent() {
        return made.stream().mapToInt(List::size).sum();
    }

    void send(Random luck) throws IOException, InterruptedException {
        for (int at = 0; at < clients.size(); at++) {
            var till = clients.get(at);
            for (int n = 0; n < 6; n++) made.get(at).add(till.sale(new Sold(till.goods(luck.nextInt(100)), 1_000)));
            var some = new ArrayList<>(made.get(at).subList(Math.max(0, made.get(at).size() - 12), made.get(at).size()));
            some.addAll(some.subList(0, some.size() / 2));
            Collections.shuffle(some, luck);
            TornRequest.send(till, some, luck);
            till.post(some.subList(0, some.size() - luck.nextInt(4)).toArray(SignedEntry[]::new));
        }
    }

    /** Everything once more, in order. */
    void settle() {
        for (int at = 0; at < clients.size(); at++) {
            var all = made.get(at);
            for (int from = 0; from < all.size(); from += 50) clients.get(at).send(all.subList(from, Math.min(all.size(), from + 50)).toArray(SignedEntry[]::new));
        }
    }
}
