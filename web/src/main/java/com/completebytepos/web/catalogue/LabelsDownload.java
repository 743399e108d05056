package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceHistory;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Shelf labels and barcodes of the goods a filter finds, of those named, or of those whose price changed since a day, as PDF or for a label printer. */
@WebServlet("/office/catalogue/labels/*")
public class LabelsDownload extends Download {
    private static final long serialVersionUID = 1;
    private static final int MOST = 25_000;
    private static final int MOST_COPIES = 50;

    @Inject transient ProductQueries products;
    @Inject transient PriceBook prices;
    @Inject transient PriceHistory history;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        boolean withPrice = !"false".equals(request.getParameter("price"));
        if (path.endsWith(".zpl")) {
            var zpl = LabelZpl.of(labels(request), withPrice);
            announce(response, "labels", "zpl", "text/plain;charset=UTF-8", false);
            response.getOutputStream().write(zpl.getBytes(StandardCharsets.UTF_8));
        } else if (path.endsWith(".pdf")) {
            var labels = labels(request);
            announce(response, "labels", "pdf", "application/pdf", true);
            LabelSheet.write(response.getOutputStream(), LabelLayout.of(request.getParameter("layout")), labels, withPrice);
        } else {
            throw ReportingRejection.NO_SUCH_EXPORT.with();
        }
    }

    private List<Label> labels(HttpServletRequest request) {
        var filter = new ProductFilter(request.getParameter("q"), id(request.getParameter("category")), true, only(request));
        int copies = copies(request.getParameter("copies"));
        long count = products.count(filter) * copies;
        if (count > MOST) throw CatalogueRejection.LABELS_TOO_MANY.with(count, MOST);
        var page = products.page(filter, ProductFilter.Order.NAME, false, 0, MOST);
        var amounts = prices.prices(page.stream().map(ProductSummary::id).toList());
        var labels = new ArrayList<Label>();
        for (var one : page) for (int i = 0; i < copies; i++) labels.add(new Label(one.name(), one.code(), one.barcodes(), amounts.get(one.id())));
        return labels;
    }

    private static int copies(String text) {
        return text == null || !text.matches("\\d{1,2}") ? 1 : Math.max(1, Math.min(MOST_COPIES, Integer.parseInt(text)));
    }

    /** Null where neither goods nor a day are named. */
    private List<UUID> only(HttpServletRequest request) {
        var ids = request.getParameter("ids");
        if (ids != null && !ids.isBlank()) return Arrays.stream(ids.split(",")).map(LabelsDownload::id).filter(Objects::nonNull).toList();
        var since = request.getParameter("since");
        if (since == null || since.isBlank()) return null;
        try {
            return history.changedSince(LocalDate.parse(since).atStartOfDay(HouseClock.NAIROBI).toInstant());
        } catch (DateTimeParseException noDay) {
            throw CatalogueRejection.LABELS_SINCE.with(since);
        }
    }

    /** A list of many goods is too long for an address. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        doGet(request, response);
    }

    private static UUID id(String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
