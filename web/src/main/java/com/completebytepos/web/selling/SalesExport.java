package com.completebytepos.web.selling;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.reporting.SaleAmounts;
import com.completebytepos.reporting.SaleFilter;
import com.completebytepos.reporting.SaleRow;
import com.completebytepos.reporting.SalesReports;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sales list as a file, the whole filter, oldest first; its last row sums what was written. */
@WebServlet("/office/selling/export/*")
public class SalesExport extends Download {
    private static final long serialVersionUID = 1;
    private static final List<String> TITLES = List.of("number", "completed", "business-day", "branch", "till", "cashier", "before-discount", "discount", "taxable", "tax",
            "total", "rounding", "tenders", "offline", "findings", "fiscal");

    @Inject transient SalesReports reports;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var filter = SaleFilterForm.read(request::getParameter, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)).toFilter();
        var rows = reports.next(filter, null);
        var days = Stream.of(filter.days().from(), filter.days().to()).map(d -> d == null ? "" : "-" + d).reduce("", String::concat);
        announce(response, "sales" + days, format.ending(), format.mediaType(), false);
        var title = text("menu.sales") + days.replaceFirst("-", " ");
        try (var file = format.open(response.getOutputStream(), title, TITLES.stream().map(t -> text("sales." + t)).toList())) {
            write(file, filter, rows);
        }
    }

    private void write(TableFile file, SaleFilter filter, List<SaleRow> first) throws IOException {
        var sums = new long[6];
        long count = 0;
        for (var rows = first; !rows.isEmpty(); rows = reports.next(filter, rows.get(rows.size() - 1))) {
            for (var row : rows) {
                file.row(cells(row));
                var cents = cents(row.amounts());
                for (int i = 0; i < sums.length; i++) sums[i] = Math.addExact(sums[i], cents[i]);
                count++;
            }
        }
        var last = new ArrayList<Object>(List.of(text("sales.sum"), text("sales.count", count), "", "", "", ""));
        Arrays.stream(sums).mapToObj(com.completebytepos.kernel.Money::ofCents).forEach(last::add);
        last.addAll(List.of("", "", "", ""));
        file.sums(last);
    }

    private List<Object> cells(SaleRow row) {
        var a = row.amounts();
        return Arrays.asList(row.receiptNumber(), row.completedAt(), row.businessDay(), row.branch(), row.till(), row.cashier(), a.beforeDiscount(), a.discount(), a.taxable(), a.tax(),
                a.total(), a.rounding(), SaleWords.words(locale(), "tender", row.tenders()), row.offline() ? text("sales.was-offline") : "", row.findings(),
                SaleWords.word(locale(), "fiscal-state", row.fiscalState()));
    }

    private static long[] cents(SaleAmounts a) {
        return new long[] {a.beforeDiscount().cents(), a.discount().cents(), a.taxable().cents(), a.tax().cents(), a.total().cents(), a.rounding().cents()};
    }
}
