package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.CounterReports;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import com.completebytepos.web.export.TableFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The lists of deeds at counters as files: openings, moves, voids, returns, discounts, or how far counts were off, by the name asked for. */
@WebServlet("/office/reporting/counter/*")
public class CounterExport extends Download {
    private static final long serialVersionUID = 1;
    private static final String OFF = "off";

    @Inject transient CounterReports reports;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "").replaceFirst("\\..*$", "");
        boolean known = name.equals(OFF) || Arrays.stream(CounterReports.Kind.values()).anyMatch(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name));
        var format = ExportFormat.of(request.getPathInfo()).filter(f -> known).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var asked = new HashMap<String, String>();
        Stream.of("from", "to", "branch", "cashier").forEach(key -> asked.put(key, request.getParameter(key)));
        if (!name.equals(OFF)) asked.put("kind", name);
        var filter = CounterFilter.read(asked, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        var period = filter.period().from() + "-" + filter.period().to();
        var first = name.equals(OFF) ? List.<CounterReports.Deed>of() : reports.after(filter.kind(), filter.wanted(), null);
        var off = name.equals(OFF) ? reports.off(filter.wanted()) : List.<CounterReports.Off>of();
        announce(response, name + "-" + period, format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("counter." + name.toUpperCase(Locale.ROOT)) + " " + period, titles(name))) {
            for (var one : off) file.row(Arrays.asList(one.day(), one.cashier(), one.counts(), one.cash(), one.others(), one.sizes()));
            for (var page = first; !page.isEmpty(); page = reports.after(filter.kind(), filter.wanted(), page.get(page.size() - 1))) write(page, file);
        }
    }

    private void write(List<CounterReports.Deed> page, TableFile file) throws IOException {
        for (var one : page) {
            file.row(Arrays.asList(one.at(), one.place(), (long) one.shift(), one.cashier(), word(one.what(), this::text), one.amount(), word(one.reason(), this::text), one.approvers(), one.approved()));
        }
    }

    private List<String> titles(String name) {
        var keys = name.equals(OFF) ? Stream.of("shifts.day", "sales.cashier", "cash.counts", "tender.CASH", "counter.others", "counter.sizes")
                : Stream.of("values.created", "cash.place", "shifts.shift", "sales.cashier", "counter.what", "counter.amount", "stock.reason", "counter.approver", "counter.approved");
        return keys.map(this::text).toList();
    }

    /** What people typed never looks like a key with words of its own: keys are ours alone. */
    static String word(String text, UnaryOperator<String> words) {
        return text != null && text.matches("(cash-move|return-reason)\\.[A-Z_]+") ? words.apply(text) : text;
    }
}
