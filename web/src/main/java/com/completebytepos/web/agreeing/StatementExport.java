package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.AgreeingRejection;
import com.completebytepos.agreeing.StatementSheet;
import com.completebytepos.agreeing.SupplierStatements;
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

/** A supplier's statement beside the books, as a file: with the name and the note of who agreed it, where somebody did. */
@WebServlet("/office/agreeing/statement-export/*")
public class StatementExport extends Download {
    private static final long serialVersionUID = 1;
    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final List<String> TITLES = List.of("agreeing.day", "agreeing.document", "agreeing.theirs", "agreeing.ours", "agreeing.kind", "agreeing.our-document", "agreeing.our-day", "agreeing.difference", "agreeing.verdict");

    @Inject transient SupplierStatements statements;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> AgreeingRejection.NO_SUCH_EXPORT.with());
        var asked = request.getParameter("id");
        var sheet = statements.sheet(asked != null && asked.matches(UUID_SHAPE) ? UUID.fromString(asked) : null);
        var head = sheet.head();
        announce(response, "supplier-statement-" + head.last(), format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("agreeing.statement") + " " + head.supplier() + " " + head.first() + " – " + head.last(), TITLES.stream().map(this::text).toList())) {
            file.row(Arrays.asList(head.first(), text("agreeing.opening"), head.theirs().opening(), head.ours().opening(), "", "", "", head.theirs().opening().minus(head.ours().opening()), ""));
            for (var line : sheet.lines()) file.row(cells(line));
            file.sums(Arrays.asList(head.last().toString(), text("agreeing.closing"), head.theirs().closing(), head.ours().closing(), "", "", "", head.difference(), ""));
            if (head.isAgreed()) file.row(Arrays.asList(head.signed().at(), text("agreeing.agreed-by"), "", "", head.signed().name(), head.signed().note(), "", "", ""));
        }
    }

    private List<Object> cells(StatementSheet.Line line) {
        var own = line.ours();
        return Arrays.asList(line.theirs() == null ? null : line.day(), line.document(), line.theirs(), own == null ? null : own.amount(), own == null ? null : text("agreeing.kind." + own.kind()), own == null ? null : own.document(),
                own == null ? null : own.day(), line.difference(), text("agreeing.statement-verdict." + line.verdict()));
    }
}
