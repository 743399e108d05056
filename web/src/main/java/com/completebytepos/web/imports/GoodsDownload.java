package com.completebytepos.web.imports;

import com.completebytepos.imports.GoodsExport;
import com.completebytepos.imports.ImportColumn;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All goods as a file that an import takes again. */
@WebServlet("/office/imports/export/*")
public class GoodsDownload extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient GoodsExport goods;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var rows = goods.after("");
        announce(response, "products", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.products"), ImportColumn.titles())) {
            for (; !rows.isEmpty(); rows = goods.after(rows.get(rows.size() - 1).code())) {
                for (var row : rows) file.row(row.cells());
            }
        }
    }
}
