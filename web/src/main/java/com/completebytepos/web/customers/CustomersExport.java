package com.completebytepos.web.customers;

import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomersRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The customers list as a file, the whole filter, by name; an import takes it again. */
@WebServlet("/office/customers/export/*")
public class CustomersExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject transient CustomerQueries customers;
    @Inject transient CustomerGroups groups;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> CustomersRejection.NO_SUCH_EXPORT.with());
        var filter = CustomerFilterForm.read(request::getParameter).toFilter();
        var rows = customers.page(filter, 0, AT_A_TIME);
        var names = groups.all().stream().collect(Collectors.toMap(CustomerGroupRow::id, CustomerGroupRow::name));
        announce(response, "customers", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.customers"), CustomerColumn.titles())) {
            for (int first = 0; !rows.isEmpty(); rows = customers.page(filter, first, AT_A_TIME)) {
                for (var row : rows) file.row(cells(row, names));
                first += rows.size();
            }
        }
    }

    private static List<Object> cells(CustomerEntry c, Map<UUID, String> names) {
        return Arrays.asList(c.code(), c.firstName(), c.lastName(), c.phone(), c.email(), c.kraPin(), c.address(), c.groupId() == null ? null : names.get(c.groupId()),
                c.birthday() == null ? null : c.birthday().toString(), c.consent() ? "yes" : "no", c.locale(), c.notes());
    }
}
