package com.completebytepos.sandbox.etims.world;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one branch holds by KRA's count: types 01-06 add, 11-16 subtract; sales themselves change nothing. */
public final class StockLedger {

    private static final int REMEMBERED = 1000;

    private record Move(BigDecimal quantity, Instant at) {}

    private final Map<String, BigDecimal> balances = new TreeMap<>();
    private final Map<String, Deque<Move>> recent = new HashMap<>();

    /** @param sarTyCd stock type of class 12, which says the direction */
    public void move(String itemCd, String sarTyCd, BigDecimal quantity, Instant at) {
        BigDecimal signed = sarTyCd.startsWith("0") ? quantity : quantity.negate();
        balances.merge(itemCd, signed, BigDecimal::add);
        Deque<Move> moves = recent.computeIfAbsent(itemCd, code -> new ArrayDeque<>());
        moves.addLast(new Move(signed, at));
        if (moves.size() > REMEMBERED) {
            moves.removeFirst();
        }
    }

    /** Nothing when the item never moved. */
    public Optional<BigDecimal> balance(String itemCd) {
        return Optional.ofNullable(balances.get(itemCd));
    }

    /** What sales see: movements younger than the delay are not there yet. */
    public BigDecimal visible(String itemCd, Instant now, Duration delay) {
        BigDecimal balance = balances.getOrDefault(itemCd, BigDecimal.ZERO);
        if (delay.isZero()) {
            return balance;
        }
        Instant seen = now.minus(delay);
        return recent.getOrDefault(itemCd, new ArrayDeque<>()).stream().filter(move -> move.at().isAfter(seen))
                .map(Move::quantity).reduce(balance, BigDecimal::subtract);
    }

    public Map<String, BigDecimal> balances() {
        return balances;
    }
}
