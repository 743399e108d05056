package com.completebytepos.selling.goods;

import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.kernel.Detail;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The group of customers a sale is judged by: the shop's own word, unless it changed after the sale. */
@ApplicationScoped
class BuyerGroups {
    @Inject CustomerGroups groups;

    /** {@code since}: when the shop began to say so; {@code odd} is null where the till said the same, or nothing. */
    record Judged(UUID groupId, Instant since, Finding odd) {
    }

    Judged of(CompletedSale told) {
        var said = told.offered().groupId();
        if (said == null && told.customerId() == null) return new Judged(null, Instant.EPOCH, null);
        var own = groups.of(told.customerId());
        boolean later = own.since().isAfter(told.completedAt());
        if (said == null || Objects.equals(said, own.groupId())) return new Judged(own.groupId(), own.since(), null);
        return later ? new Judged(said, own.since(), null) : new Judged(own.groupId(), own.since(), Finding.of("group-differs", Detail.of("told", name(own.groupId()), name(said))));
    }

    private String name(UUID group) {
        return Optional.ofNullable(group).map(id -> groups.all().stream().filter(g -> g.id().equals(id)).map(CustomerGroupRow::name).findFirst().orElse(id.toString())).orElse(null);
    }
}
