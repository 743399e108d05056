package com.completebytepos.web.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.resolution.JournalFiles;
import com.completebytepos.sync.TillState;
import com.completebytepos.sync.TillStates;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** office/sync/tills.xhtml: how every registered browser stands, what came in from it, and a journal brought as a file. */
@Named
@ViewScoped
public class TillsView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final long NOTICEABLE = 2_000;

    @Inject Workstations workstations;
    @Inject TillStates states;
    @Inject JournalFiles journals;
    @Inject Clock clock;

    private transient UploadedFile file;
    private List<Standing> tills;
    private WorkstationEntry chosen;
    private List<TillStates.Sync> history;
    private boolean revoked;

    /** {@code state} null when it never called. */
    public record Standing(WorkstationEntry entry, TillState state, boolean away) implements Serializable {

        public Instant getSeenAt() { return state == null ? null : state.lastSeenAt(); }

        public Integer getUnsent() { return state == null ? null : state.unsent(); }

        public TillState.Condition getCondition() { return state == null ? null : state.condition(); }

        /** What its chain looks like from here, as the key of its words. */
        public String getChain() {
            if (state == null) return "unknown";
            return state.troubles() > 0 ? "troubled" : "whole";
        }

        public Boolean getPersistent() {
            return state == null || state.condition().persistent() == null ? entry.storagePersistent() : state.condition().persistent();
        }

        /** Seconds its clock is ahead, null where it is right or unknown. */
        public Long getClockOff() {
            var offset = state == null ? null : state.condition().clockOffset();
            return offset == null || Math.abs(offset) < NOTICEABLE ? null : (Long) (offset / 1000);
        }
    }

    public void load() {
        var heard = states.all();
        var now = clock.instant();
        tills = workstations.all().stream().filter(w -> BranchScope.holds(w.branchId()) && (revoked || !w.isRevoked())).map(w -> standing(w, heard.get(w.id()), now))
                .sorted(Comparator.comparing(Standing::getSeenAt, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    }

    private static Standing standing(WorkstationEntry entry, TillState state, Instant now) {
        return new Standing(entry, state, state == null || state.lastSeenAt() == null || state.lastSeenAt().isBefore(now.minus(AWAY)));
    }

    public void choose(WorkstationEntry entry) {
        chosen = entry;
        history = states.history(entry.id());
    }

    public void bring() {
        var taken = journals.take(file == null ? null : new String(file.getContent(), StandardCharsets.UTF_8));
        Messages.done("tills.brought", taken.of("STORED") + taken.of("STORED_WITH_FINDINGS"), taken.of("ALREADY_STORED"), taken.of("REFUSED") + taken.of("CONFLICT"), taken.strangers());
        load();
    }

    public WorkstationEntry getChosen() { return chosen; }
    public List<TillStates.Sync> getHistory() { return history; }
    public List<Standing> getTills() { return tills; }
    public boolean isRevoked() { return revoked; }
    public void setRevoked(boolean revoked) { this.revoked = revoked; }
    public UploadedFile getFile() { return file; }
    public void setFile(UploadedFile file) { this.file = file; }
}
