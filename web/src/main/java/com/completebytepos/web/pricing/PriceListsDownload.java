package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.pricing.ScheduledPrices;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prices beside those of the goods themselves: of lists, row by row, those that were planned, and promotions. */
@WebServlet("/office/pricing/export/*")
public class PriceListsDownload extends Download {
    private static final long serialVersionUID = 1;
    private static final List<String> LISTS = List.of("list", "group", "branch", "valid_from", "valid_to", "active", "code", "from_quantity", "price");
    private static final List<String> PLANNED = List.of("code", "branch", "due_on", "price", "state", "by");

    @Inject transient PriceLists lists;
    @Inject transient ScheduledPrices planned;
    @Inject transient PromotionRows promotions;
    @Inject transient ProductQueries products;
    @Inject transient BranchRegister branches;
    @Inject transient CustomerGroups groups;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Objects.requireNonNullElse(request.getPathInfo(), "");
        var format = ExportFormat.of(name).filter(f -> f != ExportFormat.PDF).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        switch (name.substring(1, name.length() - format.ending().length() - 1)) {
            case "price-lists" -> write(response, format, "price-lists", LISTS, ofLists());
            case "promotions" -> write(response, format, "promotions", PromotionRows.COLUMNS, promotions.rows());
            case "scheduled-prices" -> write(response, format, "scheduled-prices", PLANNED, planned());
            default -> throw ReportingRejection.NO_SUCH_EXPORT.with();
        }
    }

    private void write(HttpServletResponse response, ExportFormat format, String what, List<String> columns, List<List<Object>> rows) throws IOException {
        announce(response, what, format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), what, columns)) {
            for (var row : rows) file.row(row);
        }
    }

    private List<List<Object>> ofLists() {
        var groupNames = groups.all().stream().collect(Collectors.toMap(CustomerGroupRow::id, CustomerGroupRow::name));
        var codes = branchCodes();
        var rows = new ArrayList<List<Object>>();
        for (var list : lists.all()) {
            var prices = lists.prices(list.id());
            var goods = products.named(prices.stream().map(PriceLists.Price::skuId).distinct().toList());
            for (var price : prices) rows.add(List.of(list.name(), told(groupNames, list.groupId()), told(codes, list.branchId()), at(list.validFrom()), at(list.validTo()), list.active() ? "yes" : "no", code(goods, price.skuId()), price.from(), price.amount()));
        }
        return rows;
    }

    private List<List<Object>> planned() {
        var all = planned.all(Integer.MAX_VALUE);
        var goods = products.named(all.stream().map(ScheduledPrices.Row::skuId).distinct().toList());
        var codes = branchCodes();
        return all.stream().map(p -> List.<Object>of(code(goods, p.skuId()), told(codes, p.branchId()), p.dueOn(), p.amount(), p.state().name().toLowerCase(java.util.Locale.ROOT), p.madeBy())).toList();
    }

    private Map<UUID, String> branchCodes() {
        return branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::code));
    }

    private static String told(Map<UUID, String> names, UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static String code(Map<UUID, ProductSummary> goods, UUID sku) {
        return goods.containsKey(sku) ? goods.get(sku).code() : "";
    }

    private static Object at(Instant moment) {
        return moment == null ? "" : moment;
    }
}
