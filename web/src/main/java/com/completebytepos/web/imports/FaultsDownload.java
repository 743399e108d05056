package com.completebytepos.web.imports;

import com.completebytepos.imports.Imports;
import com.completebytepos.imports.RowFault;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows an import left out, under their own headings, with the reason beside each: corrected, the file is imported again. */
@WebServlet("/office/imports/faults/*")
public class FaultsDownload extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject transient Imports imports;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var id = id(request.getParameter("id"));
        var titles = new ArrayList<>(imports.sample(id).headings());
        int width = titles.size();
        titles.addAll(List.of(text("imports.fault-line"), text("imports.fault-column"), text("imports.fault-reason")));
        announce(response, "import-faults", format.ending(), format.mediaType(), false);
        try (var rows = imports.rows(id); var file = format.open(response.getOutputStream(), text("imports.faults"), titles)) {
            int read = 0;
            for (var faults = imports.faults(id, 0, AT_A_TIME); !faults.isEmpty(); faults = imports.faults(id, read, AT_A_TIME)) {
                for (var fault : faults) file.row(cells(rows.whole(fault), width));
                read += faults.size();
            }
        }
    }

    private List<Object> cells(RowFault fault, int width) {
        var cells = new ArrayList<Object>(fault.cells().subList(0, Math.min(width, fault.cells().size())));
        while (cells.size() < width) cells.add("");
        cells.addAll(List.of(fault.line(), fault.field() == null ? "" : fault.field(), text(fault.code(), fault.arguments().toArray())));
        return cells;
    }

    private static UUID id(String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw com.completebytepos.imports.ImportsRejection.NO_SUCH_IMPORT.with();
        return UUID.fromString(text);
    }
}
