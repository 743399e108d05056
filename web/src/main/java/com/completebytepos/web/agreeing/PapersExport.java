package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.AgreeingRejection;
import com.completebytepos.agreeing.PaperBook;
import com.completebytepos.agreeing.PaperFilter;
import com.completebytepos.agreeing.PaperLine;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Suppliers' papers in all books, as a file: one line a paper, with both figures of what differs. */
@WebServlet("/office/agreeing/papers-export/*")
public class PapersExport extends Download {
    private static final long serialVersionUID = 1;
    private static final List<String> TITLES = List.of("agreeing.supplier", "purchasing.kra-pin", "agreeing.paper", "agreeing.day", "agreeing.order", "agreeing.ordered", "agreeing.receipt", "agreeing.came", "agreeing.invoiced", "agreeing.kra",
            "agreeing.at-kra", "agreeing.answer", "agreeing.verdict", "agreeing.differs-in", "agreeing.vat", "agreeing.claimable", "agreeing.until", "agreeing.days-left");

    @Inject transient PaperBook book;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ExportFormat.of(request.getPathInfo()).orElseThrow(() -> AgreeingRejection.NO_SUCH_EXPORT.with());
        var sheet = book.of(new PaperFilter(Days.read(request.getParameter("from")), Days.read(request.getParameter("to")), request.getParameter("text"), Days.named(request.getParameter("verdict"))));
        announce(response, "supplier-papers-" + sheet.filter().from() + "-" + sheet.filter().to(), format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("agreeing.papers"), TITLES.stream().map(this::text).toList())) {
            for (var line : sheet.lines()) file.row(cells(line));
            var sums = new ArrayList<Object>(Collections.nCopies(TITLES.size(), ""));
            sums.set(0, text("agreeing.claimable"));
            sums.set(TITLES.indexOf("agreeing.claimable"), sheet.claimable());
            file.sums(sums);
        }
    }

    private List<Object> cells(PaperLine line) {
        var here = line.here();
        var cells = new ArrayList<Object>(Arrays.asList(line.whose().name(), line.whose().pin(), line.number(), line.day()));
        cells.addAll(here.order() == null ? Arrays.asList("", "") : Arrays.asList(here.order().number(), here.order().net()));
        cells.addAll(here.receipt() == null ? Arrays.asList("", "") : Arrays.asList(here.receipt().number(), here.receipt().total()));
        cells.add(here.invoice() == null ? "" : here.invoice().total());
        var there = line.there();
        cells.addAll(there == null ? Arrays.asList("", "", "") : Arrays.asList(there.branch() + "/" + there.number(), there.total(), text("taxbooks.answer." + there.state())));
        cells.addAll(Arrays.asList(text("agreeing.verdict." + line.verdict()), line.differences().stream().map(d -> text("agreeing.what." + d.what()) + ": " + d.ours() + " / " + d.theirs()).collect(Collectors.joining("; ")),
                line.claim().vat(), line.claimable(), line.claim().until(), line.claim().days()));
        return cells;
    }
}
