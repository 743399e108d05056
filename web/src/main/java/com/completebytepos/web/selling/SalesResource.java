package com.completebytepos.web.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.SaleFilter.DayKind;
import com.completebytepos.reporting.SaleFilter;
import com.completebytepos.reporting.SaleRow;
import com.completebytepos.reporting.SaleSheets;
import com.completebytepos.reporting.SalesReports;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.integration.PageJson;
import com.completebytepos.web.integration.Pages;
import com.completebytepos.web.integration.QueryValues;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sales as the server has them: one for a registered workstation or a program, all of them page by page for programs. docs/api-guide.md. */
@Path("sales")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SalesResource {
    @Inject Caller caller;
    @Inject SaleSheets sheets;
    @Inject SalesReports reports;
    @Inject Pages pages;

    /** A sale as the list tells it; amounts in cents, names as they are now. */
    public record Row(UUID id, String receiptNumber, String businessDay, String at, String branch, String till, String cashier, long discount, long total, long tax, long rounding,
                      boolean offline, int findings, String fiscal, List<String> tenders) {
    }

    @GET
    @Path("{saleId}")
    public StoredSale find(@PathParam("saleId") UUID saleId) {
        caller.known();
        return StoredSale.of(sheets.find(saleId));
    }

    /** In order of time. @param days "business" or "fiscal" days, both included */
    @GET
    public PageJson<Row> list(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("days") @DefaultValue("business") String days, @QueryParam("branch") UUID branch,
                              @QueryParam("limit") Integer limit, @QueryParam("page") String page) {
        caller.known();
        int size = pages.size(limit);
        var filter = new SaleFilter(new SaleFilter.Days(QueryValues.day("from", from), QueryValues.day("to", to), kind(days)), branch, null, null, null, null, null, null, null, false, false);
        var list = "sales|" + filter.days() + "|" + branch;
        var rows = reports.after(filter, place(pages.place(list, page)), size + 1);
        return pages.page(list, rows, size, row -> row.completedAt().toEpochMilli() + "," + row.id(), shown -> shown.stream().map(SalesResource::row).toList());
    }

    private static Row row(SaleRow r) {
        var sums = r.amounts();
        return new Row(r.id(), r.receiptNumber(), r.businessDay().toString(), r.completedAt().toString(), r.branch(), r.till(), r.cashier(), cents(sums.discount()), cents(sums.total()),
                cents(sums.tax()), cents(sums.rounding()), r.offline(), r.findings(), r.fiscalState(), r.tenders() == null ? List.of() : List.of(r.tenders().split(",")));
    }

    private static long cents(Money amount) {
        return amount.cents();
    }

    private static SalesReports.Place place(String told) {
        if (told == null) return null;
        var parts = told.split(",");
        return new SalesReports.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
    }

    private static DayKind kind(String word) {
        return switch (word) {
            case "business" -> DayKind.BUSINESS;
            case "fiscal" -> DayKind.FISCAL;
            default -> throw QueryValues.wrong("days", word);
        };
    }
}
