package com.completebytepos.web.audit;

import com.completebytepos.audit.AuditRow;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.Workstations;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** What the audit page shows as a file, all pages of it, newest first. */
@WebServlet("/office/audit/audit/*")
public class AuditExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject transient AuditTrail trail;
    @Inject transient BranchRegister register;
    @Inject transient Workstations workstations;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var asked = new HashMap<String, String>();
        Stream.of("who", "what", "from", "until", "branch").forEach(key -> asked.put(key, request.getParameter(key)));
        var filter = AuditQuery.read(asked).filter(locale());
        var places = AuditQuery.places(register.all(), workstations.all());
        var page = trail.page(filter, 0, AT_A_TIME);
        var name = "audit-" + CurrentShop.require();
        announce(response, name, format.ending(), format.mediaType(), false);
        var titles = Stream.of("seq", "at", "actor-kind", "who", "action", "code", "subject", "subject-id", "detail", "place").map(key -> text("audit." + key)).toList();
        try (var file = format.open(response.getOutputStream(), text("menu.audit"), titles)) {
            for (; !page.isEmpty(); page = trail.page(filter.before(last(page)), 0, AT_A_TIME)) {
                for (var row : page) {
                    file.row(Arrays.asList(row.seq(), row.at(), row.actorKind(), row.actorName(), ActionWords.of(row.action(), locale()), row.action(), row.subjectKind(), row.subjectId(), row.detail(), AuditQuery.place(row, places, locale())));
                }
            }
        }
    }

    private static long last(List<AuditRow> page) {
        return page.get(page.size() - 1).seq();
    }
}
