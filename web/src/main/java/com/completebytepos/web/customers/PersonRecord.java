package com.completebytepos.web.customers;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.accounts.DebtReminders;
import com.completebytepos.collecting.LayawayList;
import com.completebytepos.collecting.WhoCollects;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.pricing.CustomerCoupons;
import com.completebytepos.returnables.DepositBalances;
import com.completebytepos.storedvalue.ValueHolders;
import com.completebytepos.warranty.WarrantyLookUp;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/** What is kept of one person, beside the signed entries of tills. */
@Dependent
class PersonRecord {
    private static final int MOST = 100_000;

    @Inject AccountQueries accounts;
    @Inject DebtReminders reminders;
    @Inject LayawayList asides;
    @Inject WhoCollects collectors;
    @Inject CustomerCoupons coupons;
    @Inject ValueHolders cards;
    @Inject WarrantyLookUp pieces;
    @Inject DepositBalances deposits;

    JsonObject of(CustomerEntry c) {
        var person = Json.createObjectBuilder().add("code", c.code());
        add(person, "firstName", c.firstName());
        add(person, "lastName", c.lastName());
        add(person, "phone", c.phone());
        add(person, "email", c.email());
        add(person, "kraPin", c.kraPin());
        add(person, "address", c.address());
        add(person, "birthday", c.birthday());
        add(person, "notes", c.notes());
        person.add("consent", c.consent());
        add(person, "knownSince", c.createdAt());
        return person.add("purchases", purchases(c.id())).add("points", points(c.id())).add("credit", credit(c.id())).add("reminders", reminders(c.id())).add("layaways", layaways(c.id()))
                .add("collections", collections(c.id())).add("coupons", coupons(c.id())).add("cards", cards(c.id())).add("pieces", pieces(c.id())).add("deposits", deposits(c.id())).build();
    }

    private JsonArrayBuilder purchases(UUID id) {
        var rows = Json.createArrayBuilder();
        accounts.purchases(id, 0, MOST).forEach(p -> rows.add(Json.createObjectBuilder().add("receipt", p.receiptNumber()).add("at", p.at().toString()).add("total", p.total().toBigDecimal()).add("points", p.points())));
        return rows;
    }

    /** What was sold with a serial or a warranty. */
    private JsonArrayBuilder pieces(UUID id) {
        var rows = Json.createArrayBuilder();
        pieces.kept(id).forEach(p -> {
            var row = Json.createObjectBuilder().add("receipt", p.receiptNumber()).add("at", p.soldAt().toString());
            add(row, "serial", p.serial());
            add(row, "warrantyUntil", p.until());
            rows.add(row);
        });
        return rows;
    }

    private JsonArrayBuilder points(UUID id) {
        var rows = Json.createArrayBuilder();
        accounts.points(id, 0, MOST).forEach(p -> {
            var row = Json.createObjectBuilder().add("kind", p.kind().name()).add("points", p.points()).add("at", p.at().toString());
            add(row, "reason", p.reason());
            rows.add(row);
        });
        return rows;
    }

    private JsonArrayBuilder credit(UUID id) {
        var rows = Json.createArrayBuilder();
        accounts.statement(id, null).forEach(e -> {
            var row = Json.createObjectBuilder().add("kind", e.kind().name()).add("amount", e.amount().toBigDecimal()).add("owed", e.owed().toBigDecimal()).add("at", e.at().toString());
            add(row, "number", e.number());
            rows.add(row);
        });
        return rows;
    }

    private JsonArrayBuilder reminders(UUID id) {
        var rows = Json.createArrayBuilder();
        reminders.of(id, MOST).forEach(r -> {
            var row = Json.createObjectBuilder().add("day", r.day().toString()).add("channel", r.channel().name()).add("to", r.address()).add("owed", r.owed().toBigDecimal()).add("state", r.state());
            add(row, "subject", r.words().subject());
            add(row, "text", r.words().body());
            add(row, "sentAt", r.sentAt());
            rows.add(row);
        });
        return rows;
    }

    private JsonArrayBuilder layaways(UUID id) {
        var rows = Json.createArrayBuilder();
        asides.page(LayawayList.Filter.of(id), 0, MOST).forEach(y -> rows.add(Json.createObjectBuilder().add("number", y.number()).add("state", y.state().name()).add("goods", y.goods())
                .add("total", y.total().toBigDecimal()).add("paid", y.paid().toBigDecimal()).add("at", y.openedAt().toString())));
        return rows;
    }

    private JsonArrayBuilder collections(UUID id) {
        var rows = Json.createArrayBuilder();
        collectors.kept(id).forEach(c -> {
            var row = Json.createObjectBuilder().add("receipt", c.receiptNumber());
            add(row, "name", c.name());
            add(row, "phone", c.phone());
            rows.add(row);
        });
        return rows;
    }

    private JsonArrayBuilder coupons(UUID id) {
        var rows = Json.createArrayBuilder();
        coupons.of(id).forEach(held -> {
            var row = Json.createObjectBuilder().add("code", held.coupon().code()).add("promotion", held.promotion()).add("uses", held.coupon().uses()).add("mostUses", held.coupon().mostUses()).add("stopped", held.coupon().stopped());
            add(row, "expiresAt", held.coupon().expiresAt());
            rows.add(row);
        });
        return rows;
    }

    private JsonArrayBuilder cards(UUID id) {
        var rows = Json.createArrayBuilder();
        cards.kept(id).forEach(kept -> {
            var entries = Json.createArrayBuilder();
            kept.entries().forEach(e -> entries.add(Json.createObjectBuilder().add("kind", e.kind().name()).add("amount", e.amount().toBigDecimal()).add("at", e.at().toString())));
            var row = Json.createObjectBuilder().add("kind", kept.card().kind().name()).add("code", kept.card().code()).add("balance", kept.card().balance().toBigDecimal()).add("since", kept.card().createdAt().toString()).add("entries", entries);
            add(row, "expiresOn", kept.card().expiresOn());
            rows.add(row);
        });
        return rows;
    }

    /** What was left for returnables, given back and kept. */
    private JsonArrayBuilder deposits(UUID id) {
        var rows = Json.createArrayBuilder();
        deposits.ofPerson(id).forEach(d -> {
            var row = Json.createObjectBuilder().add("kind", d.kind().name()).add("returnable", d.name()).add("pieces", d.pieces()).add("amount", d.amount().toBigDecimal()).add("at", d.at().toString()).add("number", d.number());
            add(row, "reason", d.reason());
            rows.add(row);
        });
        return rows;
    }

    private static void add(JsonObjectBuilder row, String name, Object value) {
        if (value == null) row.addNull(name);
        else row.add(name, value.toString());
    }
}
