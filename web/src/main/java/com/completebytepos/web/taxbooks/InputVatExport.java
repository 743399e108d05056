package com.completebytepos.web.taxbooks;

import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.taxbooks.InputVat;
import com.completebytepos.taxbooks.InputVatMonth;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A month's input VAT line by line, what agrees and what does not, as a file. */
@WebServlet({"/office/taxbooks/export/inputvat.csv", "/office/taxbooks/export/inputvat.xlsx"})
public class InputVatExport extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient InputVat vat;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getServletPath()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var sheet = vat.of(VatReturnView.read(request.getParameter("month"), clock));
        announce(response, "input-vat-" + sheet.month(), format.ending(), format.mediaType(), false);
        var titles = Stream.of("taxbooks.seller", "taxbooks.invoice", "taxbooks.day", "taxbooks.receipt", "taxbooks.told", "sale.quantity", "sales.total", "taxbooks.came", "sale.quantity", "sales.total", "sales.tax",
                "products.state").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), text("taxbooks.inputvat") + " " + sheet.month(), titles)) {
            for (var purchase : sheet.atKra()) for (var line : purchase.lines()) file.row(cells(purchase, line));
            for (var own : sheet.notAtKra()) {
                file.row(Arrays.asList(own.supplier(), own.number(), own.invoicedOn().toString(), own.receiptNumber(), "", "", "", "", "", "", own.vat(), text("taxbooks.not-at-kra")));
            }
            file.sums(Arrays.asList(text("taxbooks.unmatched-vat"), "", "", "", "", "", "", "", "", "", sheet.unmatched(), ""));
        }
    }

    private List<Object> cells(InputVatMonth.Purchase purchase, InputVatMonth.Line line) {
        var cells = new ArrayList<Object>(Arrays.asList(purchase.seller().name(), String.valueOf(purchase.seller().invoiceNumber()), purchase.soldOn().toString(), purchase.receiptNumber()));
        for (var part : Arrays.asList(line.told(), line.came())) cells.addAll(part == null ? Arrays.asList("", "", "") : Arrays.asList(part.name(), part.quantity(), part.total()));
        cells.addAll(Arrays.asList(line.tax(), text("taxbooks.verdict." + line.verdict())));
        return cells;
    }
}
