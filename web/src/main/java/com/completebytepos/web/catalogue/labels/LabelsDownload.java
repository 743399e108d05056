package com.completebytepos.web.catalogue.labels;

import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Labels of goods and of their packs, as the shop or a branch asks for them, as PDF, for a label printer or for a receipt printer. */
@WebServlet("/office/catalogue/labels/*")
public class LabelsDownload extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient LabelGoods goods;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        if (!path.matches(".*\\.(zpl|pdf|prn)")) throw ReportingRejection.NO_SUCH_EXPORT.with();
        var order = LabelOrder.of(request::getParameter);
        var labels = goods.of(order);
        if (path.endsWith(".zpl")) {
            announce(response, "labels", "zpl", "text/plain;charset=UTF-8", false);
            response.getOutputStream().write(LabelZpl.of(labels, order.withPrice()).getBytes(StandardCharsets.UTF_8));
        } else if (path.endsWith(".prn")) {
            announce(response, "labels", "prn", "application/octet-stream", false);
            response.getOutputStream().write(LabelEscPos.of(labels, order.withPrice(), LabelEscPos.Roll.of(request.getParameter("roll"))));
        } else {
            announce(response, "labels", "pdf", "application/pdf", true);
            LabelSheet.write(response.getOutputStream(), LabelLayout.of(request.getParameter("layout")), labels, order.withPrice());
        }
    }

    /** A list of many goods is too long for an address. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        doGet(request, response);
    }
}
