package com.completebytepos.web.reconciliation;

import com.completebytepos.reconciliation.Item;
import com.completebytepos.reconciliation.ReconciledDays;
import com.completebytepos.reconciliation.Reconciliation;
import com.completebytepos.reconciliation.ReconciliationRejection;
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
import java.util.UUID;

/** A reconciled day as a file: every row, what needs a person first, with its note. */
@WebServlet("/office/reconciliation/export/*")
public class ReconciliationExport extends Download {
    private static final long serialVersionUID = 1;
    private static final List<String> TITLES = List.of("payments.time", "reconciliation.verdict", "payments.code", "reconciliation.ours", "reconciliation.theirs", "reconciliation.what", "reconciliation.note");

    @Inject transient ReconciledDays days;
    @Inject transient Reconciliation reconciliation;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReconciliationRejection.NO_SUCH_EXPORT.with());
        var sheet = days.find(id(request.getParameter("id")));
        var rows = reconciliation.rows(sheet.head().accountId(), sheet.head().day());
        var notes = new HashMap<String, String>();
        sheet.open().stream().filter(open -> open.note() != null).forEach(open -> notes.put(open.item().key(), open.note()));
        announce(response, "mpesa-" + sheet.head().day(), format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.reconciliation") + " " + sheet.head().day(), TITLES.stream().map(this::text).toList())) {
            for (var row : rows) file.row(cells(row, notes.get(row.key())));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException noId) {
            throw ReconciliationRejection.NO_SUCH_DAY.with();
        }
    }

    private List<Object> cells(Item row, String note) {
        return Arrays.asList(row.at(), text("reconciliation.verdict." + row.verdict()), row.code(), row.ours(), row.theirs(), row.what(), note);
    }
}
