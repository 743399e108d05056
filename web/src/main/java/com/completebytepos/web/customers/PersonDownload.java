package com.completebytepos.web.customers;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersRejection;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the shop keeps of one person, when the person asks for it (Data Protection Act, 2019, section 26), as JSON. */
@WebServlet("/office/customers/person")
public class PersonDownload extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient CustomerRegister register;
    @Inject transient PersonRecord kept;
    @Inject transient AuditTrail audit;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = String.valueOf(request.getParameter("id"));
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw CustomersRejection.NO_SUCH_CUSTOMER.with();
        var c = register.entry(UUID.fromString(text));
        var person = kept.of(c);
        audit.record("customers.person-exported", "customer", c.id(), c.code());
        announce(response, "person-" + c.code(), "json", "application/json;charset=UTF-8", false);
        response.getOutputStream().write(person.toString().getBytes(StandardCharsets.UTF_8));
    }
}
