package com.completebytepos.web.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.Returnables;
import com.completebytepos.returnables.SaleDeposits;
import com.completebytepos.selling.ReturnClaims;
import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What of a sale can still come back, for a registered workstation. docs/till-protocol.md. */
@Path("returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReturnsResource {
    private static final int LONGEST = 60;
    private static final int MOST_LINES = 1_000;

    @Inject Caller caller;
    @Inject Returnables returnables;
    @Inject ReturnClaims claims;
    @Inject SaleDeposits deposits;

    public record Original(UUID id, String receiptNumber, String at, String branch, long total, long paid, boolean vatRegistered, List<String> tenders, List<Left> left, Deposit deposit, List<Rate> taxes, List<Line> lines) {
    }

    /** What can go back by a way it was paid. */
    public record Left(String kind, long amount) {
    }

    /** What was left for returnables and did not come back yet, by which ways it was {@code paid}, and what went {@code back} by other ways than cash; null where nothing stands. */
    public record Deposit(List<Crate> lines, List<Left> paid, List<Left> back) {
    }

    public record Crate(UUID returnable, String name, long pieces, long each) {
    }

    public record Hold(UUID id, List<Piece> lines) {
    }

    public record Piece(int line, long quantity) {
    }

    public record Held(String until) {
    }

    public record Rate(String letter, long rate) {
    }

    public record Line(int line, UUID sku, String name, String unit, long quantity, long unitPrice, String tax, long total, long returned, long refunded, boolean waits, List<String> serials, List<String> serialsBack) {
    }

    public record Found(String receiptNumber, String at, String branch, long total, String cashier) {
    }

    @GET
    @Path("{number}")
    public Original find(@PathParam("number") String number) {
        caller.workstation();
        var sold = returnables.find(number);
        return new Original(sold.id(), sold.receiptNumber(), sold.at().toString(), sold.branch(), sold.total().cents(), sold.paid().cents(), sold.vatRegistered(), sold.tenders(),
                left(claims.left(sold.id())), deposit(deposits.of(sold.id())),
                sold.taxes().stream().map(t -> new Rate(t.letter(), t.rate().movePointRight(2).longValueExact())).toList(), sold.lines().stream().map(ReturnsResource::line).toList());
    }

    /** @param total cents @param phone the whole number of the customer; with it the day may be left out */
    @GET
    public List<Found> search(@QueryParam("day") String day, @QueryParam("total") Long total, @QueryParam("product") String product, @QueryParam("phone") String phone) {
        caller.workstation();
        if (Stream.of(product, phone).anyMatch(one -> one != null && one.length() > LONGEST)) throw new BadRequestException();
        boolean anyDay = !isNothing(phone) && isNothing(day);
        var remembered = new Returnables.Remembered(anyDay ? null : day(day), total == null ? null : Money.ofCents(total), isNothing(product) ? null : product.strip(), isNothing(phone) ? null : phone);
        return returnables.candidates(remembered).stream()
                .map(one -> new Found(one.receiptNumber(), one.at().toString(), one.branch(), one.total().cents(), one.cashier())).toList();
    }

    /** Asked before money moves: nobody else gets these pieces for a while. */
    @POST
    @Path("{number}/holds")
    @Consumes(MediaType.APPLICATION_JSON)
    public Held hold(@PathParam("number") String number, Hold told) {
        var from = caller.workstation();
        if (told == null || told.id() == null || told.lines() == null || told.lines().isEmpty() || told.lines().size() > MOST_LINES || told.lines().contains(null)) throw new BadRequestException();
        return new Held(claims.hold(from, number, told.id(), told.lines().stream().map(one -> new ReturnClaims.Piece(one.line(), one.quantity())).toList()).toString());
    }

    @POST
    @Path("{number}/holds/{id}/release")
    public void release(@PathParam("id") UUID id) {
        claims.release(caller.workstation(), id);
    }

    private static List<Left> left(Map<String, Money> ways) {
        return ways.entrySet().stream().map(one -> new Left(one.getKey(), one.getValue().cents())).toList();
    }

    private static Deposit deposit(SaleDeposits.OfSale of) {
        return of.lines().isEmpty() ? null : new Deposit(of.lines().stream().map(one -> new Crate(one.returnable(), one.name(), one.pieces(), one.each().cents())).toList(), left(of.paid()), left(of.back()));
    }

    private static boolean isNothing(String told) {
        return told == null || told.isBlank();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    private static Line line(Returnables.Line l) {
        return new Line(l.line(), l.sku(), l.name(), l.unit(), l.quantity().thousandths(), l.unitPrice().cents(), l.taxLetter(), l.total().cents(), l.returned().thousandths(), l.refunded().cents(), l.waits(), l.serials(), l.serialsBack());
    }
}
