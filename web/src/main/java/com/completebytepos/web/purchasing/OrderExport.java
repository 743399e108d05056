package com.completebytepos.web.purchasing;

import com.completebytepos.purchasing.PurchaseOrders;
import com.completebytepos.purchasing.PurchasingRejection;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/** One purchase order as a file for the supplier. */
@WebServlet("/office/purchasing/export/*")
public class OrderExport extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient PurchaseOrders orders;
    @Inject transient Suppliers suppliers;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> PurchasingRejection.NO_SUCH_EXPORT.with());
        var asked = request.getParameter("id");
        if (asked == null || !asked.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw PurchasingRejection.NO_SUCH_ORDER.with();
        var id = UUID.fromString(asked);
        var order = orders.row(id);
        var lines = orders.lines(id);
        announce(response, order.number(), format.ending(), format.mediaType(), false);
        var titles = Stream.of("stock.code", "purchasing.own-code", "stock.name", "stock.quantity", "purchasing.price", "stock.value").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), order.number() + " " + suppliers.details(order.supplierId()).name(), titles)) {
            for (var l : lines) file.row(Arrays.asList(l.code(), l.ownCode(), l.name(), l.quantity(), l.price(), l.price().multiply(l.quantity().toBigDecimal()).setScale(2, java.math.RoundingMode.HALF_UP)));
            file.sums(Arrays.asList(null, null, text("stock.total"), null, null, order.total()));
        }
    }
}
