package com.completebytepos.sync;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.accounts.LoyaltyProgrammes;
import com.completebytepos.accounts.SettleAccount;
import com.completebytepos.accounts.Settling;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.selling.Finding;
import com.completebytepos.sync.offers.OfferRows.Some;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Customers for tills: down as rows, as many as a browser keeps easily; up as the command of one who was added at a counter. */
@ApplicationScoped
class CustomerRows {
    /** Beyond these a till asks the server. */
    private static final int MOST = 20_000;

    @Inject CustomerQueries customers;
    @Inject AccountQueries accounts;
    @Inject CustomerGroups groups;
    @Inject CustomerRegister register;
    @Inject Settling settling;
    @Inject LoyaltyProgrammes programmes;

    List<JsonObject> groups() {
        return groups.all().stream().map(CustomerRows::row).toList();
    }

    /**
     * A page of those a till keeps: everybody, or, where there are more than it keeps, who bought lately before who did not. The mark says which, since when,
     * how many came and after whom.
     */
    Some page(String after, int most) {
        if (after == null && customers.active() > MOST) return bought(accounts.lastPurchase(MOST).orElse(Instant.EPOCH), 0, null, most);
        if (after == null || after.startsWith("all:")) return everybody(after == null ? null : UUID.fromString(after.substring(4)), most);
        var mark = after.split(":", -1);
        var since = Instant.ofEpochMilli(Long.parseLong(mark[1]));
        var id = mark[3].isEmpty() ? null : UUID.fromString(mark[3]);
        return mark[0].equals("bought") ? bought(since, Integer.parseInt(mark[2]), id, most) : others(since, Integer.parseInt(mark[2]), id, most);
    }

    private Some everybody(UUID after, int most) {
        var page = customers.after(after, most);
        return Some.of(page.stream().map(CustomerRows::row).toList(), page.size() < most ? null : "all:" + page.get(most - 1).id());
    }

    private Some bought(Instant since, int came, UUID after, int most) {
        var ids = accounts.boughtSince(since, after, most);
        var known = customers.byIds(ids);
        var rows = ids.stream().filter(id -> isKept(id, known)).map(known::get).map(CustomerRows::row).toList();
        int all = came + rows.size();
        boolean over = ids.size() < most || all >= MOST;
        return Some.of(rows, all >= MOST ? null : mark(over ? "others" : "bought", since, all, over ? null : ids.get(most - 1)));
    }

    private Some others(Instant since, int came, UUID after, int most) {
        var page = customers.after(after, most);
        var there = accounts.boughtSince(since, page.stream().map(CustomerEntry::id).toList());
        var rows = page.stream().filter(one -> !there.contains(one.id())).limit(Math.max(0, MOST - came)).map(CustomerRows::row).toList();
        boolean over = page.size() < most || came + rows.size() >= MOST;
        return Some.of(rows, over ? null : mark("others", since, came + rows.size(), page.get(most - 1).id()));
    }

    /** Not of who was merged into another, who has a row of the own. */
    private static boolean isKept(UUID id, Map<UUID, CustomerEntry> known) {
        return known.containsKey(id) && known.get(id).id().equals(id) && known.get(id).isActive();
    }

    private static String mark(String which, Instant since, int came, UUID after) {
        return which + ":" + since.toEpochMilli() + ":" + came + ":" + (after == null ? "" : after);
    }

    List<JsonObject> changed(String kind, Set<UUID> ids) {
        if (kind.equals("customergroup")) return groups.all().stream().filter(g -> ids.contains(g.id())).map(CustomerRows::row).toList();
        var rows = new ArrayList<JsonObject>();
        var known = customers.byIds(ids);
        ids.forEach(id -> rows.add(isKept(id, known) ? row(known.get(id)) : FeedRows.gone("customer", id)));
        return rows;
    }

    /** Reads the command before anything is written. @throws Unreadable when it is ill-shaped */
    Recorders.Recording added(Command command) {
        var told = new Fields(command.body()).object("customer");
        var id = told.id("id");
        var name = told.shortenedOrNull("name", 120);
        var phone = told.shortenedOrNull("phone", 40);
        return () -> register.record(id, name, phone).stream().map(note -> Finding.of(note.code(), note.detail())).toList();
    }

    /** Reads the command before anything is written. @throws Unreadable when it is ill-shaped */
    Recorders.Recording settled(Command command, WorkstationEntry from) {
        var told = new Fields(command.body()).object("settle");
        var place = new SettleAccount.Place(from.branchId(), from.id(), from.tillId(), command.shift(), command.cashier());
        var tenders = told.list("tenders").stream().map(t -> new SettleAccount.Taken(t.text("kind", 12), t.number("amount"), t.number("given"), t.number("change"), t.idOrNull("payment"), t.shortenedOrNull("code", 30))).toList();
        var settle = new SettleAccount(command.id(), told.id("customer"), told.shortened("number", 40), place, command.at(), told.number("amount"), tenders, told.has("offline") && !told.flag("offline"));
        var approved = CommandReader.approvals(command);
        return () -> settling.record(settle, approved);
    }

    JsonObject loyalty() {
        var terms = programmes.terms();
        return FeedRows.row("loyalty", "loyalty").add("active", terms.active()).add("pointValue", terms.pointValue().cents()).add("leastRedeemed", terms.leastRedeemed()).build();
    }

    private static JsonObject row(CustomerGroupRow one) {
        return FeedRows.row("customergroup", one.id()).add("name", one.name()).add("active", one.active()).build();
    }

    static JsonObject row(CustomerEntry one) {
        var row = FeedRows.row("customer", one.id()).add("code", one.code()).add("name", one.name());
        FeedRows.text(row, "phone", one.phone());
        FeedRows.text(row, "groupId", one.groupId() == null ? null : one.groupId().toString());
        return FeedRows.text(row, "kraPin", one.kraPin()).build();
    }
}
