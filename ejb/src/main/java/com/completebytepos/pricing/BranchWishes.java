package com.completebytepos.pricing;

import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who keeps what single branches offer and want to have at least, for bulk edits, whose transaction it is. A CDI bean above this context; found by itself. */
public interface BranchWishes {

    /** {@code offer} in the words of price lists (yes, no, favourite, plain; a dash: as the shop), {@code least} nothing: none in particular; null is not told. */
    record Wish(UUID branchId, String offer, Quantity least) implements Serializable {
        boolean says() {
            return offer != null || least != null;
        }
    }

    /** SKUs that became other, those of them that tills must hear of, and those that somebody else changed since. */
    record Kept(Set<UUID> changed, Set<UUID> offered, Set<UUID> kept) {
    }

    /** What stands at a branch, by SKU: both parts are told. */
    Map<UUID, Wish> standing(Collection<UUID> skuIds, UUID branchId);

    Kept store(Collection<UUID> skuIds, Wish wish, UUID batch);

    /** Gives back what a batch changed, where it stands as the batch left it. */
    Kept takeBack(UUID batch);
}
