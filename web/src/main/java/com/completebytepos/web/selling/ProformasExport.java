package com.completebytepos.web.selling;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.ProformaList;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import com.completebytepos.web.export.TableFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Proformas as a file, the whole filter, oldest first; its last row sums what was written. */
@WebServlet("/office/selling/proformas/*")
public class ProformasExport extends Download {
    private static final long serialVersionUID = 1;
    private static final List<String> TITLES = List.of("proformas.number", "proformas.at", "sales.branch", "sales.till", "sales.cashier", "proformas.customer", "proformas.pin",
            "proformas.lines", "sales.tax", "sales.total", "proformas.became");

    @Inject transient ProformaList proformas;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var filter = ProformasView.filter(SaleFilterForm.read(request::getParameter, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)));
        var rows = proformas.next(filter, null);
        var days = Stream.of(filter.from(), filter.to()).map(d -> d == null ? "" : "-" + d).reduce("", String::concat);
        announce(response, "proformas" + days, format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.proformas") + days.replaceFirst("-", " "), TITLES.stream().map(this::text).toList())) {
            write(file, filter, rows);
        }
    }

    private void write(TableFile file, ProformaList.Filter filter, List<ProformaList.Row> first) throws IOException {
        var tax = Money.ZERO;
        var total = Money.ZERO;
        long count = 0;
        for (var rows = first; !rows.isEmpty(); rows = proformas.next(filter, rows.get(rows.size() - 1))) {
            for (var row : rows) {
                file.row(Arrays.asList(row.number(), row.at(), row.where().branch(), row.where().till(), row.where().cashier(), row.customer(), row.buyerPin(), row.lines(), row.tax(), row.total(), row.sale().receiptNumber()));
                tax = tax.plus(row.tax());
                total = total.plus(row.total());
                count++;
            }
        }
        file.sums(Arrays.asList(text("sales.sum"), text("proformas.count", count), "", "", "", "", "", "", tax, total, ""));
    }
}
