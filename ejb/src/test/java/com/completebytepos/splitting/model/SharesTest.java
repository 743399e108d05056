package com.completebytepos.splitting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void whatReachesIsGivenAsItIsWanted() {
        assertEquals(Map.of(A, pieces(3), B, pieces(5)), Shares.of(pieces(8), Map.of(A, pieces(3), B, pieces(5))));
        assertEquals(Map.of(), Shares.of(pieces(8), Map.of()));
    }

    @Test
    void whatDoesNotReachIsSharedInWholePieces() {
        assertEquals(Map.of(A, pieces(2), B, pieces(4), C, pieces(4)), Shares.of(pieces(10), Map.of(A, pieces(6), B, pieces(12), C, pieces(12))));
        assertEquals(Map.of(A, pieces(1), B, pieces(0), C, pieces(0)), Shares.of(pieces(1), Map.of(A, pieces(1), B, pieces(1), C, pieces(1))));
        assertEquals(Map.of(A, pieces(0), B, pieces(0)), Shares.of(pieces(0), Map.of(A, pieces(1), B, pieces(1))));
    }

    @Test
    void nothingIsGivenThatIsNotThereNorWanted() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            long unit = random.nextBoolean() ? 1_000 : 1;
            var left = Quantity.ofThousandths(random.nextInt(200) * unit);
            var wants = new HashMap<UUID, Quantity>();
            for (int branch = 0; branch < 1 + random.nextInt(5); branch++) wants.put(new UUID(1, branch), Quantity.ofThousandths(1 + random.nextInt(90) * unit));
            var shares = Shares.of(left, wants);
            long given = shares.values().stream().mapToLong(Quantity::thousandths).sum();
            long wanted = wants.values().stream().mapToLong(Quantity::thousandths).sum();
            assertEquals(Math.min(left.thousandths(), wanted), given, "seed " + seed);
            shares.forEach((branch, share) -> assertTrue(share.thousandths() >= 0 && share.thousandths() <= wants.get(branch).thousandths()));
        }
    }

    private static Quantity pieces(long count) {
        return Quantity.ofThousandths(count * 1000);
    }
}
