package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.reporting.VatReports;
import com.completebytepos.reporting.VatSummary;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
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

/** The VAT summary as a file: all branches by letter, each branch by letter, the sum. */
@WebServlet("/office/reporting/export/*")
public class VatExport extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient VatReports reports;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var period = VatPeriod.read(request.getParameter("from"), request.getParameter("to"), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        var summary = reports.summary(period.from(), period.to());
        announce(response, "vat-" + period.from() + "-" + period.to(), format.ending(), format.mediaType(), false);
        var titles = Stream.of("sales.branch", "vat.letter", "vat.rate", "vat.sales", "sales.taxable", "sales.tax", "sales.total").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), text("menu.vat") + " " + period.from() + " " + period.to(), titles)) {
            for (var row : summary.letters()) file.row(cells(text("vat.all-branches"), row));
            for (var one : summary.branches()) file.row(cells(one.branch(), one.row()));
            file.sums(cells(text("sales.sum"), summary.whole()));
        }
    }

    private static List<Object> cells(String branch, VatSummary.Row row) {
        return Arrays.asList(branch, row.letter(), row.rate(), row.sales(), row.taxable(), row.tax(), row.total());
    }
}
