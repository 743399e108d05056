package com.completebytepos.resolution;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.sync.Answer;
import com.completebytepos.sync.Entry;
import com.completebytepos.sync.Outcome;
import com.completebytepos.sync.SyncDoor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopBinding;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Promises that a journal that reaches us as a file is taken as if its till had sent it: each entry stands by the signature of the workstation it names,
 * whoever carries it. What came the usual way before is answered as already stored.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JournalFiles {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MOST_LINES = 200_000;

    @Inject SyncDoor door;
    @Inject Workstations workstations;
    @Inject AuditTrail audit;

    /** How many entries ended how; {@code strangers}: lines that are no entry, or of no workstation of this shop. */
    public record Taken(Map<Outcome, Integer> outcomes, int strangers) {

        public int of(String outcome) {
            return outcomes.getOrDefault(Outcome.valueOf(outcome), 0);
        }
    }

    /** @param text a line for each entry, as a till exports it: a JSON object with payload and signature */
    @Requires(Permission.REVIEW_FINDINGS)
    public Taken take(String text) {
        var entries = text == null ? List.<Entry>of() : text.lines().limit(MOST_LINES).filter(line -> !line.isBlank()).map(JournalFiles::entry).toList();
        if (entries.stream().noneMatch(Objects::nonNull)) throw ResolutionRejection.NO_JOURNAL.at("file");
        return take(entries);
    }

    /** Null members are strangers. */
    @Requires({Permission.REVIEW_FINDINGS, Permission.SYNC})
    public Taken take(List<Entry> entries) {
        var taken = ShopBinding.call(CurrentShop.require(), Deputy.of(CurrentShop.actor()), () -> carry(entries));
        audit.record("resolution.journal-imported", "journal", null, entries.size() + " lines, " + taken.outcomes() + ", " + taken.strangers() + " strangers");
        return taken;
    }

    private Taken carry(List<Entry> entries) {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        var known = new HashMap<UUID, Optional<WorkstationEntry>>();
        int strangers = 0;
        for (var entry : entries) {
            var from = Optional.ofNullable(entry).map(JournalFiles::workstation).flatMap(id -> known.computeIfAbsent(id, workstations::find));
            if (from.isEmpty()) strangers++;
            else for (Answer answer : door.take(from.get(), List.of(entry))) outcomes.merge(answer.outcome(), 1, Integer::sum);
        }
        return new Taken(outcomes, strangers);
    }

    private static Entry entry(String line) {
        var read = read(line);
        return read != null && read.get("payload") instanceof JsonString payload && read.get("signature") instanceof JsonString signature
                ? new Entry(payload.getString(), signature.getString()) : null;
    }

    private static UUID workstation(Entry entry) {
        var payload = entry.payload() == null ? null : read(entry.payload());
        try {
            return payload != null && payload.get("workstation") instanceof JsonString id ? UUID.fromString(id.getString()) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static JsonObject read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notAnObject) { // also what is too deep for the parser
            return null;
        }
    }
}
