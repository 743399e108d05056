package com.completebytepos.web.customers;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.collecting.LayawayList;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersRejection;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Everything the shop keeps of one person, when the person asks for it (Data Protection Act, 2019, section 26), as JSON. */
@WebServlet("/office/customers/person")
public class PersonDownload extends Download {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100_000;

    @Inject transient CustomerRegister register;
    @Inject transient AccountQueries accounts;
    @Inject transient LayawayList asides;
    @Inject transient AuditTrail audit;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = String.valueOf(request.getParameter("id"));
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw CustomersRejection.NO_SUCH_CUSTOMER.with();
        var c = register.entry(UUID.fromString(text));
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
        person.add("purchases", purchases(c.id())).add("points", points(c.id())).add("credit", credit(c.id())).add("layaways", layaways(c.id()));
        audit.record("customers.person-exported", "customer", c.id(), c.code());
        announce(response, "person-" + c.code(), "json", "application/json;charset=UTF-8", false);
        response.getOutputStream().write(person.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonArrayBuilder purchases(UUID id) {
        var rows = Json.createArrayBuilder();
        accounts.purchases(id, 0, MOST).forEach(p -> rows.add(Json.createObjectBuilder().add("receipt", p.receiptNumber()).add("at", p.at().toString()).add("total", p.total().toBigDecimal()).add("points", p.points())));
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

    private JsonArrayBuilder layaways(UUID id) {
        var rows = Json.createArrayBuilder();
        asides.page(LayawayList.Filter.of(id), 0, MOST).forEach(y -> rows.add(Json.createObjectBuilder().add("number", y.number()).add("state", y.state().name()).add("goods", y.goods())
                .add("total", y.total().toBigDecimal()).add("paid", y.paid().toBigDecimal()).add("at", y.openedAt().toString())));
        return rows;
    }

    private static void add(JsonObjectBuilder row, String name, Object value) {
        if (value == null) row.addNull(name);
        else row.add(name, value.toString());
    }
}
