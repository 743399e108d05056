package com.completebytepos.resolution;

import com.completebytepos.sync.AttentionItem;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Everything about one thing a person should look at. {@code payload} is the text as the till sent it, null when none came; {@code bookable}: an entry that is
 * in nobody's books and could be put there.
 */
public record FindingCase(List<AttentionItem> items, List<Compared> compared, String payload, boolean bookable, List<Decided> decisions) implements Serializable {

    public AttentionItem head() {
        return items.get(0);
    }

    public UUID saleId() {
        return items.stream().map(AttentionItem::saleId).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
