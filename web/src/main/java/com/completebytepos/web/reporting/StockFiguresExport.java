package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.reporting.StockFigures;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The tables of the stock report as files: goods, losses, purchases or branches by the name asked for. */
@WebServlet("/office/reporting/stock/*")
public class StockFiguresExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100_000;

    @Inject transient StockFigures figures;
    @Inject transient Clock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "").replaceFirst("\\..*$", "");
        var format = ExportFormat.of(request.getPathInfo()).filter(f -> List.of("goods", "losses", "purchases", "branches").contains(name)).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var period = VatPeriod.read(request.getParameter("from"), request.getParameter("to"), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        var told = request.getParameter("branch");
        var branch = told != null && told.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(told) : null;
        var rows = rows(name, branch, period);
        announce(response, name + "-" + period.from() + "-" + period.to(), format.ending(), format.mediaType(), false);
        try (TableFile file = format.open(response.getOutputStream(), text("stock.figures") + " " + period.from() + " " + period.to(), titles(name))) {
            for (var row : rows) file.row(row);
        }
    }

    private List<String> titles(String name) {
        var keys = switch (name) {
            case "goods" -> Stream.of("stock.code", "stock.name", "stock.sold", "stock.net-sales", "stock.cost-of-sales", "purchasing.margin", "stock.percent", "stock.on-hand", "stock.value", "stock.cover", "stock.pace");
            case "losses" -> Stream.of("stock.branch", "stock.reason", "stock.deemed", "stock.quantity", "stock.value");
            case "purchases" -> Stream.of("purchasing.supplier", "purchasing.receipts", "purchasing.net", "purchasing.vat", "purchasing.landed", "purchasing.returns");
            default -> Stream.of("stock.branch", "sales.sales", "stock.net-sales", "stock.before", "stock.growth", "stock.cost-of-sales", "purchasing.margin", "stock.percent", "stock.shrinkage", "stock.value", "stock.on-road", "stock.cover");
        };
        return keys.map(this::text).toList();
    }

    private List<List<Object>> rows(String name, UUID branch, VatPeriod period) {
        return switch (name) {
            case "goods" -> figures.goods(branch, period.from(), period.to(), MOST).stream().map(g -> Arrays.<Object>asList(g.code(), g.name(), g.sold(), g.net(), g.cost(), g.margin(), g.percent(), g.onHand(), g.value(), whole(g.cover()), text("stock.pace." + g.pace()))).toList();
            case "losses" -> figures.losses(period.from(), period.to()).stream().map(l -> Arrays.<Object>asList(l.branch(), text("stock.reason." + l.reason()), l.deemed() ? text("stock.deemed") : null, l.quantity(), l.value())).toList();
            case "purchases" -> figures.bought(period.from(), period.to()).stream().map(b -> Arrays.<Object>asList(b.supplier(), b.receipts(), b.net(), b.vat(), b.landed(), b.sentBack())).toList();
            default -> figures.branches(period.from(), period.to()).stream().map(b -> Arrays.<Object>asList(b.branch(), b.sales(), b.net(), b.netBefore(), b.growth(), b.cost(), b.margin(), b.percent(), b.lost(), b.value(), b.onRoad(), whole(b.cover()))).toList();
        };
    }

    private static Long whole(Integer days) {
        return days == null ? null : Long.valueOf(days);
    }
}
