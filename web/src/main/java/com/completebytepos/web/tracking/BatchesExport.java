package com.completebytepos.web.tracking;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.tracking.TrackingQueries;
import com.completebytepos.tracking.TrackingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Batches as a file, the whole filter. */
@WebServlet("/office/tracking/export/*")
public class BatchesExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 2000;

    @Inject transient TrackingQueries queries;
    @Inject transient BranchRegister register;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> TrackingRejection.NO_SUCH_EXPORT.with());
        var filter = BatchFilterForm.read(request::getParameter).toFilter();
        var rows = queries.page(filter, 0, AT_A_TIME);
        var branches = register.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        announce(response, "batches", format.ending(), format.mediaType(), false);
        var titles = Stream.of("stock.branch", "stock.code", "stock.name", "tracking.batch", "tracking.expires", "tracking.days-left", "stock.on-hand").map(this::text).toList();
        try (var file = format.open(response.getOutputStream(), text("tracking.batches"), titles)) {
            for (int first = 0; !rows.isEmpty(); rows = queries.page(filter, first, AT_A_TIME)) {
                for (var r : rows) file.row(Arrays.asList(branches.get(r.branchId()), r.code(), r.name(), r.batch(), r.expiresOn(), r.daysLeft(), r.onHand()));
                first += rows.size();
            }
        }
    }
}
