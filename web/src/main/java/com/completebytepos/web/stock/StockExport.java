package com.completebytepos.web.stock;

import com.completebytepos.reporting.StockReports;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Stock as a file, the whole filter, as it was at the moment asked for. */
@WebServlet("/office/stock/export/*")
public class StockExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 10_000;

    @Inject transient StockReports reports;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> StockRejection.NO_SUCH_EXPORT.with());
        var filter = OnHandForm.read(request::getParameter).toFilter();
        var rows = reports.page(filter, 0, AT_A_TIME);
        announce(response, "stock", format.ending(), format.mediaType(), false);
        var titles = Stream.of("stock.branch", "stock.code", "stock.name", "stock.unit", "stock.on-hand", "stock.reserved", "stock.available", "stock.cost", "stock.value").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), text("menu.stock"), titles)) {
            for (int first = 0; !rows.isEmpty(); rows = reports.page(filter, first, AT_A_TIME)) {
                for (var r : rows) file.row(Arrays.asList(r.branch(), r.code(), r.name(), r.unit(), r.onHand(), r.reserved(), r.available(), r.averageCost(), r.value()));
                first += rows.size();
            }
        }
    }
}
