package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.selling.Finding;
import com.completebytepos.sync.model.ChainHead;
import com.completebytepos.sync.model.ProcessedCommand;
import com.completebytepos.sync.model.SyncReport;
import com.completebytepos.tenancy.Behalf;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Promises that a command is stored once, in one transaction with everything it causes, and that a chain that does not fit is told, not suspected. */
@Stateless
public class Inbox {
    private static final Set<String> KEPT_WITH_THE_DOCUMENT = Set.of("sale", "return", "exchange");

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Recorders recorders;
    @Inject SyncReports reports;
    @Inject Workstations workstations;
    @Inject TillPeople people;
    @Inject Clock clock;

    /**
     * @param carefully false: that a number or an id was used before is left to the database's unique keys where nothing speaks for it, which
     *                  saves reading; when they object, the whole is rolled back and is to be tried again with true
     */
    @Requires(Permission.SYNC)
    public Answer take(WorkstationEntry from, Entry entry, Command command, byte[] signature, boolean carefully) {
        var sha = Hashes.sha256(entry.payload());
        var head = ChainEnd.locked(em, from);
        boolean looking = carefully || command.counter() <= head.counter();
        var stored = looking ? em.find(ProcessedCommand.class, command.id()) : null;
        if (stored != null) return again(from, entry, command, stored, sha);
        boolean forked = command.counter() <= head.counter() && isUsed(from.id(), command.counter());
        var recording = recorders.reading(command, from, looking);
        var findings = new ArrayList<Finding>();
        if (from.isRevoked()) report(from, entry, command, "workstation-revoked", Detail.of("revoked-at", from.revokedAt()), findings);
        if (forked) report(from, entry, command, "forked-chain", Detail.of("counter-used", command.counter()), findings);
        else followChain(from, entry, command, head, sha, findings);
        judgeClock(from, entry, command, head, findings);
        var recorded = recorded(command, recording);
        if (!KEPT_WITH_THE_DOCUMENT.contains(command.kind())) recorded.forEach(found -> reports.report(from.id(), command, found.code(), found.detail(), entry));
        findings.addAll(recorded);
        var outcome = findings.isEmpty() ? Outcome.STORED : Outcome.STORED_WITH_FINDINGS;
        var processed = new ProcessedCommand(command.id(), from.id(), command.counter(), command.kind(), new ProcessedCommand.Evidence(entry.payload(), sha, signature), clock.instant());
        if (forked) processed.standBeside();
        processed.answered(outcome, FindingsText.write(findings));
        processed.write(em);
        return new Answer(command.id().toString(), command.counter(), outcome, findings, null);
    }

    /** Whoever stands at the till does it; the till is where. */
    private List<Finding> recorded(Command command, Recorders.Recording recording) {
        try (var standing = Behalf.of(command.cashier(), people.nameOf(command.cashier()).orElse(null))) {
            return recording.record();
        }
    }

    /**
     * Puts a refused entry into the books beside its chain, on a person's word; under an id of its own where its own is taken.
     *
     * @return the id of what it made; empty when it cannot be read, is of no workstation of this shop, or is in the books already as it is
     */
    @Requires(Permission.REVIEW_FINDINGS)
    public Optional<UUID> book(UUID reportId) {
        var report = Optional.ofNullable(em.find(SyncReport.class, reportId)).orElseThrow(() -> SyncRejection.NO_SUCH_REPORT.with());
        var told = readable(report.payload());
        var from = told.flatMap(command -> workstations.find(command.workstation()));
        if (from.isEmpty()) return Optional.empty();
        var sha = Hashes.sha256(report.payload());
        var stored = em.find(ProcessedCommand.class, told.get().id());
        if (stored != null && stored.hasBody(sha)) return Optional.empty();
        var command = stored == null ? told.get() : told.get().as(Ids.next());
        var recorded = recorders.reading(command, from.get(), true).record();
        var findings = new ArrayList<>(recorded);
        findings.add(Finding.of("booked-by-hand", CurrentShop.actor().name()));
        var signature = report.signature() == null ? new byte[0] : report.signature().getBytes(StandardCharsets.US_ASCII);
        var processed = new ProcessedCommand(command.id(), from.get().id(), command.counter(), command.kind(),
                new ProcessedCommand.Evidence(report.payload(), sha, Arrays.copyOf(signature, Math.min(signature.length, 100))), clock.instant());
        processed.standBeside();
        processed.answered(Outcome.STORED_WITH_FINDINGS, FindingsText.write(findings));
        processed.write(em);
        return Optional.of(command.id());
    }

    private static Optional<Command> readable(String payload) {
        try {
            return Optional.of(CommandReader.read(payload));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** The last counter stored of a workstation; 0 when there is none. */
    @Requires(Permission.SYNC)
    public long knownCounter(UUID workstationId) {
        var head = em.find(ChainHead.class, workstationId);
        return head == null ? 0 : head.counter();
    }

    private Answer again(WorkstationEntry from, Entry entry, Command command, ProcessedCommand stored, byte[] sha) {
        if (stored.hasBody(sha)) return new Answer(command.id().toString(), stored.counter(), Outcome.ALREADY_STORED, FindingsText.read(stored.answer()), null);
        reports.report(from.id(), command, "same-id-other-body", Detail.of("stored-as", stored.counter()), entry);
        return Answer.conflict(command, "same-id-other-body");
    }

    private void followChain(WorkstationEntry from, Entry entry, Command command, ChainEnd head, byte[] sha, List<Finding> findings) {
        if (command.counter() <= head.counter()) {
            report(from, entry, command, "came-late", Detail.of("after-counter", head.counter()), findings);
            var differs = unlikeItsNeighbours(from, command, sha);
            if (differs != null) report(from, entry, command, "chain-broken", differs, findings);
            return;
        }
        if (command.counter() > head.counter() + 1) report(from, entry, command, "chain-gap", Detail.of("after-counter", head.counter()), findings);
        else if (!head.isFollowedBy(command.counter(), command.previous())) report(from, entry, command, "chain-broken", Detail.of("predecessor-differs"), findings);
        var now = clock.instant();
        boolean possible = !HouseClock.isAhead(command.at(), now) && !HouseClock.isFarBehind(command.at(), now);
        ChainEnd.move(em, from, command.counter(), sha, possible ? command.at() : null);
    }

    /** What comes late has neighbours already, which say whether it is what was missed; null when none of them minds. */
    private String unlikeItsNeighbours(WorkstationEntry from, Command command, byte[] sha) {
        boolean predecessor = command.counter() == 1 && !Arrays.equals(from.genesis(), command.previous());
        boolean successor = false;
        var around = em.createQuery("select c from ProcessedCommand c where c.workstationId = :w and c.counter in (:before, :after) and c.fork = :chain", ProcessedCommand.class)
                .setParameter("w", from.id()).setParameter("before", command.counter() - 1).setParameter("after", command.counter() + 1).setParameter("chain", ProcessedCommand.ON_THE_CHAIN).getResultList();
        for (var stored : around) {
            if (stored.counter() < command.counter()) predecessor = !stored.hasBody(command.previous());
            else successor = !Arrays.equals(CommandReader.read(stored.payload()).previous(), sha);
        }
        if (predecessor && successor) return Detail.of("predecessor-and-successor-differ");
        return predecessor ? Detail.of("predecessor-differs") : successor ? Detail.of("successor-differs") : null;
    }

    /** Whatever was done, and however many documents it made: the clock is one thing to look at. */
    private void judgeClock(WorkstationEntry from, Entry entry, Command command, ChainEnd head, List<Finding> findings) {
        var now = clock.instant();
        if (HouseClock.isAhead(command.at(), now)) report(from, entry, command, "clock-ahead", Detail.of("told-at", command.at(), now), findings);
        if (HouseClock.isFarBehind(command.at(), now)) report(from, entry, command, "clock-behind", Detail.of("told-at", command.at(), now), findings);
        else if (command.counter() > head.counter() && HouseClock.isBehind(command.at(), head.at())) report(from, entry, command, "clock-behind", Detail.of("went-back", command.at(), head.at()), findings);
    }

    private void report(WorkstationEntry from, Entry entry, Command command, String code, String detail, List<Finding> findings) {
        reports.report(from.id(), command, code, detail, entry);
        findings.add(Finding.of(code, detail));
    }

    private boolean isUsed(UUID workstationId, long counter) {
        return !em.createQuery("select c.id from ProcessedCommand c where c.workstationId = :w and c.counter = :n", UUID.class).setParameter("w", workstationId).setParameter("n", counter).getResultList().isEmpty();
    }

    /** Findings as kept beside a stored command, so that the first answer can be given again. */
    static final class FindingsText {
        private static final JsonProvider JSON = JsonProvider.provider();

        private FindingsText() {
        }

        static String write(List<Finding> findings) {
            if (findings.isEmpty()) return "[]";
            var array = JSON.createArrayBuilder();
            for (var finding : findings) {
                var one = JSON.createObjectBuilder().add("code", finding.code()).add("line", finding.line());
                array.add(finding.detail() == null ? one : one.add("detail", finding.detail()));
            }
            return array.build().toString();
        }

        static List<Finding> read(String text) {
            if (text.equals("[]")) return List.of();
            try (var reader = JSON.createReader(new StringReader(text))) {
                JsonArray array = reader.readArray();
                return array.stream().map(v -> v.asJsonObject()).map(o -> new Finding(o.getString("code"), o.getInt("line"), o.get("detail") instanceof JsonString d ? d.getString() : null)).toList();
            }
        }
    }
}
