package com.completebytepos.web.sync;

import com.completebytepos.selling.Finding;
import com.completebytepos.sync.Answer;
import com.completebytepos.sync.ChangePage;
import com.completebytepos.sync.Changes;
import com.completebytepos.sync.Entry;
import com.completebytepos.sync.Inbox;
import com.completebytepos.sync.Outcome;
import com.completebytepos.sync.Pulse;
import com.completebytepos.sync.SyncDoor;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.http.Problem;
import com.completebytepos.web.http.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a registered till asks: is the server there, what changed, and here is what happened. docs/till-protocol.md. */
@Path("/")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SyncResource {
    private static final int MOST_ENTRIES = SyncDoor.FULL_BATCH;

    @Inject Caller caller;
    @Inject SyncDoor door;
    @Inject Inbox inbox;
    @Inject Changes changes;
    @Inject Pulse pulse;
    @Context HttpHeaders headers;

    public record Heads(long changes, long payments, long stamps) {
    }

    /** {@code refused} of those that wait are for a person; {@code amber} and {@code red}: from how many hours on the shop calls the oldest late. */
    public record FiscalAge(long waiting, String oldestAt, long refused, boolean stopped, int amber, int red) {
    }

    public record Pong(String now, Heads heads, FiscalAge fiscal, long knownCounter, String mobile) {
    }

    public record Batch(List<Entry> entries) {
    }

    public record AnswerRow(String id, Long counter, String result, int status, List<Finding> findings, Long after, Problem problem) {
    }

    public record Answers(List<AnswerRow> answers, long knownCounter) {
    }

    @GET
    @Path("ping")
    public Pong ping(@BeanParam PingQuery asked) {
        var beat = pulse.beat(caller.workstation(), asked.told());
        var kra = beat.fiscal();
        var age = new FiscalAge(kra.waiting(), kra.oldestAt() == null ? null : kra.oldestAt().toString(), kra.refused(), kra.stopped(), kra.limits().amber(), kra.limits().red());
        return new Pong(beat.now().toString(), new Heads(beat.changes(), beat.payments(), kra.stamps()), age, beat.knownCounter(), beat.mobile());
    }

    @GET
    @Path("sync/changes")
    public ChangePage changes(@QueryParam("since") @DefaultValue("0") long since, @QueryParam("part") @DefaultValue("all") String part,
                              @QueryParam("limit") @DefaultValue("1000") int limit, @QueryParam("after") String after) {
        var till = caller.workstation();
        if (part.equals("goods")) return changes.goods(till, place(after), limit);
        boolean boot = part.equals("boot");
        return since <= 0 ? changes.everything(till, boot) : changes.since(till, since, limit, boot);
    }

    private static ChangePage.Place place(String after) {
        return ChangePage.Place.read(after).orElseThrow(BadRequestException::new);
    }

    @POST
    @Path("sync/commands")
    public Answers commands(Batch batch) {
        var till = caller.evenRevoked();
        if (batch == null || batch.entries() == null) throw new BadRequestException();
        if (batch.entries().size() > MOST_ENTRIES) throw new ClientErrorException(413);
        var locale = headers.getAcceptableLanguages().isEmpty() ? Locale.ENGLISH : headers.getAcceptableLanguages().get(0);
        var taken = door.take(till, batch.entries());
        return new Answers(taken.stream().map(answer -> row(answer, Texts.supported(locale))).toList(), knownCounter(till.id(), taken));
    }

    /** A last entry that was stored without a finding is the end of the chain; anything else is looked up. */
    private long knownCounter(UUID workstation, List<Answer> taken) {
        var last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
        return last != null && last.outcome() == Outcome.STORED ? last.counter() : inbox.knownCounter(workstation);
    }

    private static AnswerRow row(Answer answer, Locale locale) {
        if (answer.reason() == null) return new AnswerRow(answer.id(), answer.counter(), answer.outcome().word(), answer.outcome().status(), answer.findings().stream().map(found -> found.said(detail -> Texts.detail(Locale.ENGLISH, detail))).toList(), answer.after(), null);
        var code = "sync." + answer.reason();
        int status = statusOf(answer);
        var text = Texts.text(locale, code);
        return new AnswerRow(answer.id(), answer.counter(), answer.outcome().word(), status, List.of(), null, Problem.of(code, status, text, text, List.of()));
    }

    private static int statusOf(Answer answer) {
        return switch (answer.reason()) {
            case "stranger", "bad-signature" -> 403;
            case "fault" -> 500;
            default -> answer.outcome().status();
        };
    }
}
