package com.completebytepos.web.payments;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.payments.PaymentQueries;
import com.completebytepos.payments.PaymentQueries.PaymentRow;
import com.completebytepos.payments.PaymentsRejection;
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
import java.util.List;

/** The payments list as a file, the whole filter, newest first. */
@WebServlet("/office/payments/export/*")
public class PaymentsExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;
    private static final List<String> TITLES = List.of("time", "channel", "state", "code", "amount", "payer", "reason", "sale");

    @Inject transient PaymentQueries payments;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> PaymentsRejection.NO_SUCH_EXPORT.with());
        var filter = PaymentFilterForm.read(request::getParameter, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)).toFilter();
        var rows = payments.page(filter, 0, AT_A_TIME);
        announce(response, "payments", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.payments"), TITLES.stream().map(t -> text("payments." + t)).toList())) {
            for (int first = 0; !rows.isEmpty(); rows = payments.page(filter, first, AT_A_TIME)) {
                for (var row : rows) file.row(cells(row));
                first += rows.size();
            }
        }
    }

    private List<Object> cells(PaymentRow row) {
        return Arrays.asList(row.createdAt(), text("payments.channel." + row.channel()), text("payments.state." + row.state()), row.code(), row.amount(), row.payer(), row.reason(),
                row.saleId() == null ? null : row.saleId().toString());
    }
}
