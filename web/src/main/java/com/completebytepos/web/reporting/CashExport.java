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
            if (name.equals("removed")) removed(reports.removed(period.from(), period.to()), file);
            else write(name, reports.of(period.from(), period.to()), file);
        }
    }

    private List<String> titles(String name) {
        var keys = switch (name) {
            case "cashiers" -> Stream.of("sales.cashier", "sales.sales", "sales.total", "z.DISCOUNT", "cash.returns", "z.RETURNS", "cash.voids", "cash.voided", "cash.removed", "z.REMOVED", "z.DRAWER", "cash.approvals", "cash.counts", "z.VARIANCE", "cash.shorts");
            case "counts" -> Stream.of("shifts.day", "cash.place", "shifts.shift", "sales.cashier", "z.EXPECTED", "z.COUNTED", "z.VARIANCE");
            case "tenders" -> Stream.of("shifts.day", "cash.place", "shifts.shift", "sales.cashier", "cash.tender", "cash.currency", "cash.foreign", "cash.expected", "cash.counted", "z.VARIANCE");
            case "removed" -> Stream.of("values.created", "cash.place", "sales.cashier", "stock.goods", "stock.quantity", "z.REMOVED", "z.ABANDONED", "stock.reason");
            default -> Stream.of("today.hour", "sales.cashier", "sales.sales", "sales.total");
        };
        return keys.map(this::text).toList();
    }

    private void removed(List<CashPicture.Removed> lines, TableFile file) throws IOException {
        for (var one : lines) file.row(Arrays.asList(one.at(), one.place(), one.cashier(), one.goods(), one.quantity(), one.amount(), one.abandoned() ? text("stock.yes") : null, one.reason()));
    }

    private void write(String name, CashPicture picture, TableFile file) throws IOException {
        switch (name) {
            case "cashiers" -> {
                for (var p : picture.people()) {
                    file.row(Arrays.asList(p.name(), p.sales().count(), p.sales().amount(), p.discounts().amount(), p.returns().count(), p.returns().amount(), p.voids().count(), p.voids().amount(),
                            p.removed().count(), p.removed().amount(), p.drawers(), p.approvals(), p.variance().count(), p.variance().amount(), p.shorts()));
                }
            }
            case "counts" -> {
                for (var c : picture.counts()) file.row(Arrays.asList(c.day(), c.place(), (long) c.shift(), c.cashier(), c.expected(), c.counted(), c.variance()));
            }
            case "tenders" -> {
                for (var s : picture.slips()) {
                    file.row(Arrays.asList(s.count().day(), s.count().place(), (long) s.count().shift(), s.count().cashier(), text("tender." + s.kind()), s.currency(), s.foreign() == null ? null : Money.of(s.foreign()),
                            s.count().expected(), s.count().counted(), s.count().variance()));
                }
            }
            default -> {
                for (var h : picture.hours()) file.row(Arrays.asList((long) h.hour(), h.cashier(), h.sales(), h.total()));
            }
        }
    }
}
