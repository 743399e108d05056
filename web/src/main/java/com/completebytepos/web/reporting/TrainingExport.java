package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.CashReports;
import com.completebytepos.reporting.ReportingRejection;
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
import java.util.stream.Stream;

/** The days of training as a file, with their sum. */
@WebServlet("/office/reporting/training/*")
public class TrainingExport extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient CashReports reports;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var period = VatPeriod.read(request.getParameter("from"), request.getParameter("to"), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        var days = new TrainingRows(reports.practised(period.from(), period.to()));
        announce(response, "training-" + period.from() + "-" + period.to(), format.ending(), format.mediaType(), false);
        var titles = Stream.of("training.day", "sales.branch", "branches.till", "sales.sales", "sales.total").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), text("menu.training") + " " + period.from() + " " + period.to(), titles)) {
            for (var row : days.rows()) file.row(Arrays.asList(row.day(), row.branch(), row.till(), row.sales(), row.amount()));
            file.sums(Arrays.asList(text("sales.sum"), null, null, days.sales(), days.amount()));
        }
    }
}
