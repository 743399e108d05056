package com.completebytepos.sync;

import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.tenders.BranchTenders;
import com.completebytepos.tenders.ForeignRates;
import com.completebytepos.tenders.TenderKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ways of paying a branch's tills offer, in order; those it does not take come as deleted, so that a till forgets them. */
@ApplicationScoped
class TenderFeed {
    private static final JsonProvider JSON = JsonProvider.provider();
    /** Whole shillings: drawers hold few cents, and M-PESA takes none. */
    private static final long STEP = 100;

    @Inject BranchTenders offered;
    @Inject ForeignRates rates;
    @Inject ProviderAccounts accounts;

    List<JsonObject> rows(UUID branchId) {
        var taken = offered.takenAt(branchId);
        var rows = new ArrayList<JsonObject>();
        for (var kind : TenderKind.values()) {
            int place = taken.indexOf(kind);
            rows.add((place < 0 ? Optional.<JsonObjectBuilder>empty() : row(kind, branchId)).map(row -> row.add("place", place + 1).build()).orElseGet(() -> FeedRows.gone("tender", kind.id())));
        }
        return rows;
    }

    /** Empty where there is nothing to take it with. */
    private Optional<JsonObjectBuilder> row(TenderKind kind, UUID branchId) {
        return switch (kind) {
            case CASH -> Optional.of(plain(kind).add("roundingStep", STEP));
            case MPESA -> accounts.ofBranch(branchId).map(one -> mobile(plain(kind), one));
            case FOREIGN_CASH -> foreign(plain(kind));
            default -> Optional.of(plain(kind));
        };
    }

    private static JsonObjectBuilder plain(TenderKind kind) {
        return FeedRows.row("tender", kind.id()).add("tender", kind.name());
    }

    private static JsonObjectBuilder mobile(JsonObjectBuilder row, AccountDetails one) {
        return row.add("roundingStep", STEP).add("kindOfNumber", one.kind().name()).add("number", one.receivingNumber());
    }

    /** {@code rate}: ten-thousandths of a shilling for one unit. */
    private Optional<JsonObjectBuilder> foreign(JsonObjectBuilder row) {
        var known = rates.today();
        if (known.isEmpty()) return Optional.empty();
        var array = JSON.createArrayBuilder();
        known.forEach(one -> array.add(JSON.createObjectBuilder().add("currency", one.currency()).add("day", one.day().toString()).add("rate", one.rate().movePointRight(4).longValueExact())));
        return Optional.of(row.add("rates", array));
    }
}
