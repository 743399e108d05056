package com.completebytepos.splitting.model;

import com.completebytepos.kernel.Quantity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What each branch is proposed of goods that do not reach for all: as much of what it wants as of what all want, in whole pieces. */
public final class Shares {
    private static final long PIECE = 1000;

    private Shares() {
    }

    /** Never more than is left, nor more for one than it wants. Pieces that cannot be halved go where the most is missing. */
    public static SortedMap<UUID, Quantity> of(Quantity left, Map<UUID, Quantity> wants) {
        var shares = new TreeMap<UUID, Quantity>();
        long all = wants.values().stream().mapToLong(Quantity::thousandths).sum();
        if (all <= left.thousandths()) {
            shares.putAll(wants);
            return shares;
        }
        long step = left.thousandths() % PIECE == 0 && wants.values().stream().allMatch(want -> want.thousandths() % PIECE == 0) ? PIECE : 1;
        var rests = new HashMap<UUID, Long>();
        long still = Math.max(0, left.thousandths()) / step * step;
        long there = still;
        for (var want : wants.entrySet()) {
            long exact = BigInteger.valueOf(want.getValue().thousandths()).multiply(BigInteger.valueOf(there)).divide(BigInteger.valueOf(all)).longValueExact();
            long share = exact / step * step;
            shares.put(want.getKey(), Quantity.ofThousandths(share));
            rests.put(want.getKey(), exact - share);
            still -= share;
        }
        List<UUID> turn = new ArrayList<>(wants.keySet());
        turn.sort(Comparator.comparing((UUID branch) -> rests.get(branch)).reversed().thenComparing(Comparator.naturalOrder()));
        for (var branch : turn) {
            long more = Math.min(step, wants.get(branch).thousandths() - shares.get(branch).thousandths());
            if (still < step || more < step) continue;
            shares.put(branch, Quantity.ofThousandths(shares.get(branch).thousandths() + more));
            still -= more;
        }
        return shares;
    }
}
