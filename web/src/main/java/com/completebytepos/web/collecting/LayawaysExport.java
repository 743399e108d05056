package com.completebytepos.web.collecting;

import com.completebytepos.collecting.CollectingRejection;
import com.completebytepos.collecting.LayawayList;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/** What was put aside as a file, the whole filter, oldest first, with what customers have paid of it. */
@WebServlet("/office/collecting/layaway-files/*")
public class LayawaysExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject transient LayawayList list;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> CollectingRejection.NO_SUCH_EXPORT.with());
        var filter = LayawaysView.read(request::getParameter);
        var rows = list.page(filter, 0, AT_A_TIME);
        announce(response, "layaways", format.ending(), format.mediaType(), false);
        var titles = Stream.of("number", "customer", "phone", "branch", "goods", "opened", "days", "expires", "state", "total", "off", "paid", "rest", "fee", "owed-back").map(key -> text("layaway." + key)).toList();
        try (var file = format.open(response.getOutputStream(), text("layaway.title"), titles)) {
            for (int first = 0; !rows.isEmpty(); rows = list.page(filter, first, AT_A_TIME)) {
                for (var r : rows) {
                    file.row(Arrays.asList(r.number(), r.customer(), r.phone(), r.branch(), r.goods(), r.openedAt(), r.days(), r.expiresOn(), text("layaway.state." + r.state()), r.total(), r.off(), r.paid(), r.rest(), r.fee(), r.owedBack()));
                }
                first += rows.size();
            }
            file.sums(Arrays.asList(null, null, null, null, null, null, null, null, null, null, null, list.paid(filter), null, null, null));
        }
    }
}
