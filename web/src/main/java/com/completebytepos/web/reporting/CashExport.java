package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.CashPicture;
import com.completebytepos.reporting.CashReports;
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

/** The tables of the cash report as files: cashiers, counts, counts by tender, removed lines or hours by the name asked for. */
@WebServlet("/office/reporting/cash/*")
public class CashExport extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient CashReports reports;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "").replaceFirst("\\..*$", "");
        var format = ExportFormat.of(request.getPathInfo()).filter(f -> List.of("cashiers", "counts", "tenders", "removed", "hours").contains(name)).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var period = VatPeriod.read(request.getParameter("from"), request.getParameter("to"), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        announce(response, name + "-" + period.from() + "-" + period.to(), format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.cash") + " " + period.from() + " " + period.to(), titles(name))) {
            switch (name) {
                case "counts" -> all(last -> reports.countsAfter(period.from(), period.to(), last), (CashPicture.Count c) ->
                        file.row(Arrays.asList(c.day(), c.place(), (long) c.shift(), c.cashier(), c.expected(), c.counted(), c.variance(), c.taken())));
                case "tenders" -> all(last -> reports.slipsAfter(period.from(), period.to(), last), (CashPicture.Slips s) -> tender(s, file));
                case "removed" -> all(last -> reports.removedAfter(period.from(), period.to(), last), (CashPicture.Removed one) ->
                        file.row(Arrays.asList(one.at(), one.place(), one.cashier(), one.goods(), one.quantity(), one.amount(), one.abandoned() ? text("stock.yes") : null, one.reason())));
                default -> write(name, reports.of(period.from(), period.to()), file);
            }
        }
    }

    private List<String> titles(String name) {
        var keys = switch (name) {
            case "cashiers" -> Stream.of("sales.cashier", "sales.sales", "sales.total", "z.DISCOUNT", "cash.returns", "z.RETURNS", "cash.voids", "cash.voided", "cash.removed", "z.REMOVED", "z.DRAWER", "cash.approvals", "cash.counts", "z.VARIANCE", "cash.shorts");
            case "counts" -> Stream.of("shifts.day", "cash.place", "shifts.shift", "sales.cashier", "z.EXPECTED", "z.COUNTED", "z.VARIANCE", "z.TAKEN");
            case "tenders" -> Stream.of("shifts.day", "cash.place", "shifts.shift", "sales.cashier", "cash.tender", "cash.currency", "cash.foreign", "cash.expected", "cash.counted", "z.VARIANCE");
            case "removed" -> Stream.of("values.created", "cash.place", "sales.cashier", "stock.goods", "stock.quantity", "z.REMOVED", "z.ABANDONED", "stock.reason");
            default -> Stream.of("today.hour", "sales.cashier", "sales.sales", "sales.total");
        };
        return keys.map(this::text).toList();
    }

    /** A page after the other, so that a year's rows are never held at once. */
    private static <T> void all(Rows<T> source, Line<T> line) throws IOException {
        for (var page = source.after(null); !page.isEmpty(); page = source.after(page.get(page.size() - 1))) {
            for (var one : page) line.write(one);
        }
    }

    private interface Rows<T> {
        List<T> after(T last);
    }

    private interface Line<T> {
        void write(T row) throws IOException;
    }

    private void tender(CashPicture.Slips s, TableFile file) throws IOException {
        file.row(Arrays.asList(s.count().day(), s.count().place(), (long) s.count().shift(), s.count().cashier(), text("tender." + s.kind()), s.currency(), s.foreign() == null ? null : Money.of(s.foreign()),
                s.count().expected(), s.count().counted(), s.count().variance()));
    }

    private void write(String name, CashPicture picture, TableFile file) throws IOException {
        switch (name) {
            case "cashiers" -> {
                for (var p : picture.people()) {
                    file.row(Arrays.asList(p.name(), p.sales().count(), p.sales().amount(), p.discounts().amount(), p.returns().count(), p.returns().amount(), p.voids().count(), p.voids().amount(),
                            p.removed().count(), p.removed().amount(), p.drawers(), p.approvals(), p.variance().count(), p.variance().amount(), p.shorts()));
                }
            }
            default -> {
                for (var h : picture.hours()) file.row(Arrays.asList((long) h.hour(), h.cashier(), h.sales(), h.total()));
            }
        }
    }
}
