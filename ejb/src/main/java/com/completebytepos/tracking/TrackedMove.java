package com.completebytepos.tracking;

import com.completebytepos.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A document that moves goods, as far as their pieces are told apart; {@code transfer}: what leaves is on the road. */
public record TrackedMove(UUID documentId, String kind, boolean transfer, UUID branchId, Instant at, List<Line> lines) {

    /** {@code quantity} negative when it leaves; {@code first} names what leaves before all else: the expired, where that is why. */
    public record Line(int line, int part, UUID skuId, Quantity quantity, Track track, First first) {
    }

    /** What leaves before all else when nobody names it. */
    public enum First { STILL_GOOD, EXPIRED }
}
