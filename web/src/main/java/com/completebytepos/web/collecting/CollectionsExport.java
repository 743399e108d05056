package com.completebytepos.web.collecting;

import com.completebytepos.collecting.CollectingRejection;
import com.completebytepos.collecting.CollectionList;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What waits to be collected as a file, the whole filter, oldest first. */
@WebServlet("/office/collecting/export/*")
public class CollectionsExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;
    private static final List<String> TITLES = List.of("collecting.receipt", "collecting.since", "collecting.days", "collecting.branch", "collecting.sold-at", "stock.code", "stock.name", "stock.quantity", "collecting.collector",
            "collecting.phone", "stock.state", "collecting.ended", "collecting.by");

    @Inject transient CollectionList list;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> CollectingRejection.NO_SUCH_EXPORT.with());
        var filter = CollectionsView.read(request::getParameter);
        var rows = list.page(filter, 0, AT_A_TIME);
        announce(response, "collections", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("collecting.title"), TITLES.stream().map(this::text).toList())) {
            for (int first = 0; !rows.isEmpty(); rows = list.page(filter, first, AT_A_TIME)) {
                for (var r : rows) {
                    file.row(Arrays.asList(r.receiptNumber(), r.at(), r.days(), r.branch(), r.soldAt(), r.code(), r.name(), r.quantity(), r.collector(), r.phone(), text("collecting.state." + r.state()), r.endedAt(), r.by()));
                }
                first += rows.size();
            }
        }
    }
}
