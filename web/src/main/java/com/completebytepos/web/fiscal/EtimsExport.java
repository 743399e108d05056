package com.completebytepos.web.fiscal;

import com.completebytepos.reporting.FiscalFilter;
import com.completebytepos.reporting.FiscalReports;
import com.completebytepos.reporting.FiscalRow;
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
import java.util.UUID;

/** What KRA has of ours as a file, newest first. */
@WebServlet("/office/fiscal/export/*")
public class EtimsExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 2000;
    private static final List<String> TITLES = List.of("sales.number", "sales.completed", "sales.branch", "sales.total", "sales.fiscal", "etims.problem", "etims.words", "etims.number", "etims.cu-invoice",
            "etims.stamped-at", "etims.attempts");

    @Inject transient FiscalReports reports;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var filter = new FiscalFilter(branch(request.getParameter("branch")), request.getParameter("state"), request.getParameter("problem"), request.getParameter("words"));
        var rows = reports.page(filter, 0, AT_A_TIME);
        announce(response, "etims", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.etims"), TITLES.stream().map(this::title).toList())) {
            for (int at = 0; !rows.isEmpty(); at += AT_A_TIME, rows = reports.page(filter, at, AT_A_TIME)) {
                for (var row : rows) file.row(cells(row));
            }
        }
    }

    private String title(String key) {
        return text(key);
    }

    private static UUID branch(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw ReportingRejection.NO_SUCH_EXPORT.with();
        }
    }

    private List<Object> cells(FiscalRow row) {
        return Arrays.asList(row.receiptNumber(), row.createdAt(), row.branch(), row.total(), word("fiscal-state", row.state().state()), word("etims.problem", row.state().problem()), row.state().words(),
                row.stamp().number() == null ? "" : String.valueOf(row.stamp().number()), row.stamp().cuInvoice(), row.stamp().at(), row.attempts());
    }

    private String word(String kind, String code) {
        return code == null ? "" : text(kind + "." + code);
    }
}
