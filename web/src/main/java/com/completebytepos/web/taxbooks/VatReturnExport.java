package com.completebytepos.web.taxbooks;

import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.taxbooks.VatReturn;
import com.completebytepos.taxbooks.VatReturns;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A month's VAT figures as a file for filing. */
@WebServlet("/office/taxbooks/export/*")
public class VatReturnExport extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient VatReturns returns;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var vat = returns.of(VatReturnView.read(request.getParameter("month"), clock), request.getParameter("pin"));
        var pin = vat.taxpayer().pin();
        announce(response, "vat-return-" + (pin == null ? "" : pin + "-") + vat.month(), format.ending(), format.mediaType(), false);
        var titles = Stream.of("taxbooks.side", "taxbooks.category", "taxbooks.documents", "sales.taxable", "sales.tax").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), text("taxbooks.vat-return") + " " + (pin == null ? "" : pin + " ") + vat.month(), titles)) {
            for (var row : vat.output()) file.row(cells("taxbooks.output", "taxbooks.letter.", row));
            for (var row : vat.unsent()) file.row(cells("taxbooks.unsent", "taxbooks.letter.", row));
            for (var row : vat.input()) file.row(cells("taxbooks.input", "taxbooks.matched.", row));
            file.sums(Arrays.asList(text("taxbooks.payable"), "", "", "", vat.payable()));
        }
    }

    private List<Object> cells(String side, String kind, VatReturn.Row row) {
        return Arrays.asList(text(side), text(kind + row.category()), row.documents(), row.taxable(), row.tax());
    }
}
