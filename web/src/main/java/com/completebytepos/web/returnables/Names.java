package com.completebytepos.web.returnables;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.returnables.DepositBalances;
import com.completebytepos.returnables.ReturnableList;
import com.completebytepos.selling.ShiftQueries;
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
import java.util.stream.Stream;

/** Balances with what people call what is in them. */
@RequestScoped
public class Names {
    @Inject ReturnableList returnables;
    @Inject CustomerQueries customers;
    @Inject TillPeople sellers;
    @Inject ShiftQueries shifts;
    @Inject BranchRegister register;
    @Inject SessionView session;
    @Inject Clock clock;

    /** A customer's balance; {@code customer} is a dash where this person may not see who it is, null for all nobody named; {@code days} since the oldest was taken along, null where nothing is out. */
    public record Row(DepositBalances.OfCustomer balance, String customer, String returnable, Long days) implements Serializable {
    }

    /** One movement with what its ids are called; {@code customer} null where nobody is known or may be seen, {@code till} null in the office. */
    public record Movement(DepositBalances.Entry entry, String customer, String person, String branch, String till) implements Serializable {
    }

    List<Movement> movements(List<DepositBalances.Entry> entries) {
        var known = people(entries.stream().map(DepositBalances.Entry::customerId).toList());
        var staff = sellers.names(ids(entries.stream().map(DepositBalances.Entry::byId)));
        var tills = shifts.tills(ids(entries.stream().map(DepositBalances.Entry::shiftId)));
        var branches = register.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        return entries.stream().map(one -> new Movement(one, of(known, one.customerId()), of(staff, one.byId()), of(branches, one.branchId()), of(tills, one.shiftId()))).toList();
    }

    private static List<UUID> ids(Stream<UUID> all) {
        return all.filter(Objects::nonNull).distinct().toList();
    }

    private static String of(Map<UUID, String> names, UUID id) {
        return id == null ? null : names.get(id);
    }

    List<Row> rows(List<DepositBalances.OfCustomer> balances) {
        var called = returnables();
        var known = people(balances.stream().map(DepositBalances.OfCustomer::customerId).toList());
        return balances.stream().map(one -> new Row(one, one.customerId() == null ? null : known.getOrDefault(one.customerId(), "–"), called.getOrDefault(one.returnableId(), "?"), days(one.since()))).toList();
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
