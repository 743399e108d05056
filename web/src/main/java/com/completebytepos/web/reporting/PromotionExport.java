package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.PromotionReports;
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

/** What each promotion gave and brought, as a file. */
@WebServlet("/office/reporting/promotions/*")
public class PromotionExport extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient PromotionReports reports;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var period = VatPeriod.read(request.getParameter("from"), request.getParameter("to"), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        var rows = reports.of(period.from(), period.to());
        announce(response, "promotions-" + period.from() + "-" + period.to(), format.ending(), format.mediaType(), false);
        var titles = Stream.of("promotions.name", "promotions.kind", "figures.sales", "figures.units", "figures.given", "figures.paid", "figures.cost", "figures.margin", "figures.baskets").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), text("figures.title") + " " + period.from() + " " + period.to(), titles)) {
            for (var row : rows) {
                file.row(Arrays.asList(row.name(), text("promotions.kind." + row.kind()), row.sales(), row.units(), row.given(), row.paid(), row.cost(), row.margin(), row.baskets()));
            }
        }
    }
}
