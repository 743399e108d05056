package com.completebytepos.stock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CycleOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private final UUID best = new UUID(0, 1);
    private final UUID middle = new UUID(0, 2);
    private final UUID small = new UUID(0, 3);
    private final UUID unsold = new UUID(0, 4);
    private final Map<UUID, BigDecimal> sold = Map.of(best, new BigDecimal(8_100), middle, new BigDecimal(1_500), small, new BigDecimal(400));

    @Test
    void fourFifthsOfWhatSellsAreCountedMonthlyTheRestLessOften() {
        var days = new CycleOrder(sold, Map.of(), NOW).days(List.of(unsold, small, middle, best));
        assertEquals(Map.of(best, 30, middle, 90, small, 365, unsold, 365), days);
    }

    @Test
    void whatWasNeverCountedComesFirstThenWhatIsLatestAgainstItsRhythm() {
        var counted = Map.of(best, ago(20), middle, ago(89), unsold, ago(360));
        assertEquals(List.of(small, middle, unsold, best), new CycleOrder(sold, counted, NOW).due(List.of(best, middle, small, unsold), 10));
        assertEquals(List.of(small, middle), new CycleOrder(sold, counted, NOW).due(List.of(best, middle, small, unsold), 2));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
