package com.completebytepos.web.returnables;

import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.returnables.DepositBalances;
import com.completebytepos.returnables.ReturnableList;
import com.completebytepos.web.identity.SessionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Balances with what people call what is in them. */
@RequestScoped
public class Names {
    @Inject ReturnableList returnables;
    @Inject CustomerQueries customers;
    @Inject SessionView session;
    @Inject Clock clock;

    /** A customer's balance; {@code customer} is a dash where this person may not see who it is; {@code days} since the oldest was taken along, null where nothing is out. */
    public record Row(DepositBalances.OfCustomer balance, String customer, String returnable, Long days) implements Serializable {
    }

    List<Row> rows(List<DepositBalances.OfCustomer> balances) {
        var called = returnables();
        var known = people(balances.stream().map(DepositBalances.OfCustomer::customerId).toList());
        return balances.stream().map(one -> new Row(one, known.getOrDefault(one.customerId(), "–"), called.getOrDefault(one.returnableId(), "?"), days(one.since()))).toList();
    }

    Map<UUID, String> returnables() {
        return returnables.all().stream().collect(Collectors.toMap(ReturnableList.Row::id, ReturnableList.Row::name));
    }

    Map<UUID, String> people(List<UUID> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        if (wanted.isEmpty() || !session.may("VIEW_CUSTOMERS")) return Map.of();
        var found = new HashMap<UUID, String>();
        customers.byIds(wanted).forEach((id, entry) -> found.put(id, label(entry)));
        return found;
    }

    private static String label(CustomerEntry one) {
        return one.code() + " " + one.name();
    }

    private Long days(Instant since) {
        return since == null ? null : Math.max(0, Duration.between(since, clock.instant()).toDays());
    }
}
