package com.completebytepos.web.resolution;

import com.completebytepos.resolution.Compared;
import com.completebytepos.resolution.Decide;
import com.completebytepos.resolution.Decision;
import com.completebytepos.resolution.FindingCase;
import com.completebytepos.resolution.HeldEntries;
import com.completebytepos.resolution.ResolutionRejection;
import com.completebytepos.resolution.Resolutions;
import com.completebytepos.sync.Attention;
import com.completebytepos.sync.AttentionFilter;
import com.completebytepos.sync.AttentionItem;
import com.completebytepos.sync.AttentionItem.Source;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.http.Texts;
import com.completebytepos.web.integration.Once;
import com.completebytepos.web.integration.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What needs a person, and what was decided, for the owner's own programs. docs/till-protocol.md, docs/api-guide.md. */
@Path("findings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {
    private static final int MOST = 200;
    private static final String KIND = "(finding|report)\\.[a-z-]{1,60}";

    @Inject Caller caller;
    @Inject Attention attention;
    @Inject Resolutions resolutions;
    @Inject HeldEntries held;
    @Inject Pages pages;
    @Inject Once once;

    /** {@code place}: the sale's line (0 all of it) or the entry's counter. */
    public record Row(String source, UUID id, String code, Long place, String detail, String at, UUID workstation, UUID sale, String receiptNumber) {
    }

    public record Rows(long total, List<Row> findings, String next) {
    }

    public record Said(String decision, String reason, String document) {
    }

    public record Kept(String decision, String reason, String document, String at, String by) {
    }

    public record Both(List<Row> findings, List<Compared> compared, String payload, boolean bookable, List<Kept> decisions) {
    }

    @GET
    public Rows list(@QueryParam("open") @DefaultValue("true") boolean open, @QueryParam("kind") String kind, @QueryParam("branch") UUID branch,
                     @QueryParam("first") @DefaultValue("0") int first, @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("page") String page) {
        caller.known();
        var filter = new AttentionFilter(branch, kind != null && kind.matches(KIND) ? kind : null, open);
        var counts = attention.counts(filter);
        long total = filter.kind() == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.getOrDefault(filter.kind(), 0L);
        int size = Math.max(1, Math.min(limit, MOST));
        var list = "findings|" + filter;
        var place = pages.place(list, page);
        var rows = place == null ? attention.page(filter, Math.max(0, Math.min(first, 100_000)), size + 1) : attention.after(filter, place(place.split(",")), size + 1);
        var told = pages.page(list, rows, size, FindingsResource::place, shown -> shown.stream().map(FindingsResource::row).toList());
        return new Rows(total, told.items(), told.next());
    }

    private static String place(AttentionItem item) {
        return item.at().toEpochMilli() + "," + item.source() + "," + item.id() + "," + item.seq();
    }

    private static AttentionItem.Place place(String[] told) {
        return new AttentionItem.Place(Instant.ofEpochMilli(Long.parseLong(told[0])), Source.valueOf(told[1]), UUID.fromString(told[2]), Integer.parseInt(told[3]));
    }

    @GET
    @Path("{source}/{id}")
    public Both find(@PathParam("source") String source, @PathParam("id") UUID id) {
        caller.known();
        return both(resolutions.find(source(source), id));
    }

    @POST
    @Path("{source}/{id}/decision")
    public Response decide(@PathParam("source") String source, @PathParam("id") UUID id, Said said) {
        caller.known();
        var from = source(source);
        return once.answer(200, said, () -> decided(from, id, said));
    }

    private Both decided(Source from, UUID id, Said said) {
        var decision = decision(said);
        if (decision == Decision.BOOKED && from == Source.REPORT) held.book(id, said.reason());
        else resolutions.decide(from, id, new Decide(decision, said.reason(), said.document()));
        return both(resolutions.find(from, id));
    }

    private static Decision decision(Said said) {
        for (var one : Decision.values()) {
            if (said != null && one.name().equals(said.decision())) return one;
        }
        throw ResolutionRejection.DECISION_MISSING.at("decision");
    }

    private static Source source(String word) {
        for (var one : Source.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) return one;
        }
        throw ResolutionRejection.NO_SUCH_FINDING.with();
    }

    private static Both both(FindingCase found) {
        return new Both(found.items().stream().map(FindingsResource::row).toList(), found.compared(), found.payload(), found.bookable(),
                found.decisions().stream().map(d -> new Kept(d.decision().name(), d.reason(), d.document(), d.at().toString(), d.by())).toList());
    }

    private static Row row(AttentionItem item) {
        return new Row(item.source().name().toLowerCase(Locale.ROOT), item.id(), item.code(), item.place(), Texts.detail(Locale.ENGLISH, item.detail()), item.at().toString(), item.workstationId(), item.saleId(), item.receiptNumber());
    }
}
