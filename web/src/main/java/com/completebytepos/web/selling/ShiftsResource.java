package com.completebytepos.web.selling;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.cash.Settlements;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.reporting.ZReports;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.Shifts;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.http.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Whether a shift may begin at the drawer of a registered workstation, what all workstations did there, and the report of one that ended. docs/till-protocol.md. */
@Path("shifts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftsResource {
    @Inject Caller caller;
    @Inject Shifts shifts;
    @Inject ZReports reports;
    @Inject Settlements settlements;
    @Inject ZPapers papers;
    @Context HttpHeaders headers;

    /** {@code counted}: the shift this workstation counted last, null for none; {@code cashier}: who wants to begin, null of an older till. */
    public record Asked(UUID counted, UUID cashier) {
    }

    public record Granted(String until) {
    }

    /** The newest revision; {@code lines} for a roll of 80 mm. */
    public record ZPaper(int number, int revision, List<PaperLinesJson.Line> lines) {
    }

    /** @throws com.completebytepos.kernel.Rejection 404 for another drawer's shift, and while this one has not ended here */
    @GET
    @Path("{id}/z")
    public ZPaper z(@PathParam("id") UUID id) {
        var shift = ofThisDrawer(caller.workstation(), id);
        var sheet = reports.revisions(shift.id()).stream().reduce((older, newer) -> newer).orElseThrow(() -> ReportingRejection.NO_SUCH_REPORT.with());
        var locale = headers.getAcceptableLanguages().isEmpty() ? Locale.ENGLISH : headers.getAcceptableLanguages().get(0);
        return new ZPaper(sheet.head().number(), sheet.head().revision(), papers.of(sheet, Texts.supported(locale)).stream().map(line -> new PaperLinesJson.Line(line.text(), line.title(), line.warning(), null)).toList());
    }

    /** Of all workstations of the drawer together, as far as they told. @throws com.completebytepos.kernel.Rejection 404 for another drawer's shift, and while this one has not begun here */
    @GET
    @Path("{id}/sums")
    public ShiftSumsJson sums(@PathParam("id") UUID id) {
        var shift = ofThisDrawer(caller.workstation(), id);
        return ShiftSumsJson.of(reports.soFar(shift.id()), settlements.moves(shift.id()), settlements.expectedSlips(shift.id()));
    }

    private ShiftEntry ofThisDrawer(WorkstationEntry from, UUID id) {
        return shifts.find(id).filter(one -> one.tillId().equals(from.tillId()) && one.branchId().equals(from.branchId())).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
    }

    @POST
    @Path("openings")
    public Granted ask(Asked asked) {
        var from = caller.workstation();
        if (asked == null) throw new BadRequestException();
        return new Granted(shifts.mayOpen(from, asked.counted(), asked.cashier()).toString());
    }
}
