package com.completebytepos.resolution;

import com.completebytepos.sync.AttentionItem;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything about one thing a person should look at. {@code payload} is the text as the till sent it, null when none came; {@code bookable}: an entry that is
 * in nobody's books and could be put there.
 */
public record FindingCase(List<AttentionItem> items, List<Compared> compared, String payload, boolean bookable, List<Decided> decisions) implements Serializable {

    /** What was refused is in nobody's books, unless a person puts it there. */
    private static final Set<String> REFUSED = Set.of("unreadable", "stranger", "bad-signature", "same-id-other-body", "fault");

    /** Whether an entry reported under this code was left out of the books. */
    public static boolean isRefused(String code) {
        return REFUSED.contains(code);
    }

    public AttentionItem head() {
        return items.get(0);
    }

    public UUID saleId() {
        return items.stream().map(AttentionItem::saleId).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
