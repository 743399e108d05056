package com.completebytepos.web.labelwalk;

import com.completebytepos.labelwalk.LabelWalkList;
import com.completebytepos.labelwalk.LabelwalkRejection;
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

/** What was wrong on a walk, as a file. */
@WebServlet("/office/labelwalk/export/*")
public class LabelWalkExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;
    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final List<String> TITLES = List.of("stock.branch", "stock.code", "stock.name", "labelwalk.measure", "labelwalk.label", "labelwalk.till", "stock.difference", "labelwalk.seen-at", "stock.person");

    @Inject transient LabelWalkList list;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> LabelwalkRejection.NO_SUCH_EXPORT.with());
        var asked = request.getParameter("id");
        var walk = list.row(asked != null && asked.matches(UUID_SHAPE) ? UUID.fromString(asked) : null);
        var rows = list.wrong(walk.id(), 0, AT_A_TIME);
        announce(response, "labels-wrong", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("labelwalk.title") + " " + walk.branch(), TITLES.stream().map(this::text).toList())) {
            for (int first = 0; !rows.isEmpty(); rows = list.wrong(walk.id(), first, AT_A_TIME)) {
                for (var r : rows) file.row(Arrays.asList(walk.branch(), r.code(), r.name(), r.measure(), r.label(), r.asked(), r.difference(), r.at(), r.person()));
                first += rows.size();
            }
        }
    }
}
