package com.completebytepos.web.cash;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.ParkedList;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Parked carts as a file, the whole filter, oldest first; its last row sums what was written. */
@WebServlet("/office/cash/parked/*")
public class ParkedExport extends Download {
    private static final long serialVersionUID = 1;
    private static final List<String> TITLES = List.of("parked.since", "parked.label", "sales.branch", "sales.cashier", "proformas.customer", "proformas.lines", "sales.total", "parked.taken-at", "parked.taken-by");

    @Inject transient ParkedList parked;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var filter = ParkedView.read(request::getParameter);
        var first = parked.next(filter, null);
        announce(response, "parked", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.parked"), TITLES.stream().map(this::text).toList())) {
            var total = Money.ZERO;
            for (var rows = first; !rows.isEmpty(); rows = parked.next(filter, rows.get(rows.size() - 1))) {
                for (var row : rows) {
                    file.row(Arrays.asList(row.parkedAt(), row.label(), row.branch(), row.cashier(), row.customer(), row.lines(), row.total(), row.takenAt(), row.takenBy()));
                    total = total.plus(row.total());
                }
            }
            file.sums(Arrays.asList(text("sales.sum"), "", "", "", "", "", total, "", ""));
        }
    }
}
