package com.completebytepos.bench;

import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A till that sends one signed sale a request, the next when the answer is there. Signed beforehand: a browser does that on its own machine. */
final class SaleCommits implements Crew.Worker {
    private final TillClient till;
    private final List<SignedEntry> entries = new ArrayList<>();

    SaleCommits(TillClient till, int from, int count) throws IOException {
        this.till = till;
        List<Sold[]> baskets = SeedBaskets.of(till.shelf());
        for (int i = 0; i < count; i++) entries.add(till.sale(baskets.get((from + i) % baskets.size())));
    }

    @Override
    public void operation(int number) {
        var answer = till.send(entries.get(number)).get(0);
        if (!answer.getString("result").equals("stored")) throw new IllegalStateException(answer.toString());
    }
}
