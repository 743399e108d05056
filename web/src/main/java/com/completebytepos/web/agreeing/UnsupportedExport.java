package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.AgreeingRejection;
import com.completebytepos.agreeing.UnsupportedCosts;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Purchases no tax invoice stands for, as a file, with their sum. */
@WebServlet("/office/agreeing/unsupported-export/*")
public class UnsupportedExport extends Download {
    private static final long serialVersionUID = 1;
    private static final List<String> TITLES = List.of("agreeing.supplier", "agreeing.month", "agreeing.day", "agreeing.paper", "agreeing.paper-kind", "agreeing.consent", "agreeing.cost");

    @Inject transient UnsupportedCosts costs;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> AgreeingRejection.NO_SUCH_EXPORT.with());
        var sheet = costs.of(Days.read(request.getParameter("from")), Days.read(request.getParameter("to")), request.getParameter("text"));
        announce(response, "without-tax-invoice-" + sheet.from() + "-" + sheet.to(), format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("agreeing.unsupported"), TITLES.stream().map(this::text).toList())) {
            for (var one : sheet.costs()) {
                file.row(Arrays.asList(one.supplier(), one.month().toString(), one.day(), one.number(), text(one.invoiced() ? "agreeing.invoice" : "agreeing.receipt"), text("agreeing.consent." + (one.consent() == null ? "NONE" : one.consent())), one.total()));
            }
            file.sums(Arrays.asList(text("agreeing.not-allowed"), "", "", "", "", "", sheet.total()));
        }
    }
}
