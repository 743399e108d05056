package com.completebytepos.web.imports;

import com.completebytepos.imports.ImportKeeping;
import com.completebytepos.imports.ImportState;
import com.completebytepos.imports.Imports;
import com.completebytepos.imports.RowFault;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.http.Texts;
import com.completebytepos.web.integration.Once;
import com.completebytepos.web.integration.PageJson;
import com.completebytepos.web.integration.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The same door for price lists and pictures that the office has: upload, give the columns their meaning, check, commit, ask how far it is. docs/api-guide.md. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final int LATEST = 50;

    @Inject Caller caller;
    @Inject Imports imports;
    @Inject ImportKeeping keeping;
    @Inject Pages pages;
    @Inject Once once;
    @Context HttpHeaders headers;

    @GET
    public Map<String, List<ImportJson>> latest() {
        caller.known();
        return Map.of("items", imports.latest(LATEST).stream().map(e -> ImportJson.of(e, List.of(), List.of(), 0)).toList());
    }

    /** The body is the file itself. */
    @POST
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip", "application/octet-stream"})
    public Response upload(@QueryParam("fileName") String fileName, byte[] file) {
        caller.known();
        return once.answer(201, file, () -> told(imports.upload(fileName, file)));
    }

    @GET
    @Path("{id}")
    public ImportJson find(@PathParam("id") UUID id) {
        caller.known();
        return told(id);
    }

    /** Thrown away before it was committed. */
    @DELETE
    @Path("{id}")
    public Response discard(@PathParam("id") UUID id) {
        caller.known();
        keeping.discard(id);
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportJson mean(@PathParam("id") UUID id, ImportJson.Meaning told) {
        caller.known();
        if (told == null || told.columns() == null) throw new BadRequestException();
        imports.meanByTitle(id, told.columns(), told.taxOfNew());
        return told(id);
    }

    /** The dry run. */
    @POST
    @Path("{id}/check")
    public Response check(@PathParam("id") UUID id) {
        caller.known();
        return once.answer(200, (Object) null, () -> {
            imports.check(id);
            return told(id);
        });
    }

    @POST
    @Path("{id}/commit")
    public Response commit(@PathParam("id") UUID id) {
        caller.known();
        return once.answer(202, (Object) null, () -> {
            imports.start(id);
            return told(id);
        });
    }

    @GET
    @Path("{id}/faults")
    public PageJson<ImportJson.Fault> faults(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("page") String page) throws IOException {
        caller.known();
        int size = pages.size(limit);
        var list = "faults|" + id;
        var place = pages.place(list, page);
        var faults = imports.faultsAfter(id, place == null ? 0 : Integer.parseInt(place), size + 1);
        try (var rows = imports.rows(id)) {
            return pages.page(list, faults, size, f -> Integer.toString(f.line()), shown -> shown.stream().map(rows::whole).map(this::told).toList());
        }
    }

    private ImportJson.Fault told(RowFault fault) {
        return new ImportJson.Fault(fault.line(), fault.field(), fault.code(), Texts.text(locale(), fault.code(), fault.arguments().toArray()), fault.cells());
    }

    private ImportJson told(UUID id) {
        var entry = imports.entry(id);
        var sample = imports.sample(id);
        return ImportJson.of(entry, sample.headings(), sample.columns(), entry.state() == ImportState.RUNNING ? imports.progress(id) : entry.counts().total());
    }

    private Locale locale() {
        return headers.getAcceptableLanguages().isEmpty() ? Locale.ENGLISH : headers.getAcceptableLanguages().get(0);
    }
}
