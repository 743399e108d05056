package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Detail;
import com.completebytepos.selling.LateTotals;
import com.completebytepos.selling.LateTotals.LateShifts;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Promises one transaction and one answer per command, oldest first, and that one bad command never blocks the next. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SyncDoor {
    private static final Logger LOG = Logger.getLogger(SyncDoor.class);
    /** So many at once, and more is on its way. */
    public static final int FULL_BATCH = 50;
    private static final int ATTEMPTS = 6;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_TIMEOUT = 1205;
    private static final int DUPLICATE_KEY = 1062;
    /** Layers of cost began while the goods moved. */
    private static final int CHECK_REFUSED = 3819;

    @Inject Inbox inbox;
    @Inject SyncReports reports;
    @Inject LateTotals late;

    @Requires(Permission.SYNC)
    public List<Answer> take(WorkstationEntry from, List<Entry> entries) {
        var answers = new ArrayList<Answer>();
        var shifts = new HashSet<UUID>();
        for (var entry : entries) answers.add(take(from, entry, shifts));
        if (entries.size() < FULL_BATCH && LateShifts.isAny(shifts)) tellLate(shifts);
        return answers;
    }

    /** The commands are stored and answered whatever becomes of this. */
    private void tellLate(Set<UUID> shifts) {
        try {
            for (var id : late.waiting(shifts)) late.tell(id);
        } catch (RuntimeException failed) {
            LOG.warn("totals of shifts of which something came late could not be told at once; the work loop tells them", failed);
        }
    }

    private Answer take(WorkstationEntry from, Entry entry, Set<UUID> shifts) {
        Command command = null;
        try {
            command = CommandReader.read(entry == null ? null : entry.payload());
            if (command.shift() != null) shifts.add(command.shift());
            if (!command.workstation().equals(from.id())) return refuse(from, command, "stranger", Detail.of("of-workstation", command.workstation()), entry);
            var signature = Signatures.verified(from.publicKey(), entry.payload(), entry.signature());
            if (signature == null) return refuse(from, command, "bad-signature", null, entry);
            return stored(from, entry, command, signature);
        } catch (Unreadable unreadable) {
            return refuse(from, command, "unreadable", unreadable.getMessage(), entry);
        }
    }

    /** Deadlocks, lock time-outs and races of the same command are tried again, each time in a new transaction. */
    private Answer stored(WorkstationEntry from, Entry entry, Command command, byte[] signature) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inbox.take(from, entry, command, signature, attempt > 1);
            } catch (Unreadable unreadable) {
                throw unreadable;
            } catch (RuntimeException failed) {
                int code = sqlCodeOf(failed);
                boolean passing = code == DEADLOCK || code == LOCK_TIMEOUT || code == DUPLICATE_KEY || code == CHECK_REFUSED;
                if (passing && attempt < ATTEMPTS) {
                    pause(attempt);
                    continue;
                }
                if (code < 0 || code == DEADLOCK || code == LOCK_TIMEOUT) throw failed;
                LOG.errorf(failed, "command %s of workstation %s could not be stored and is kept as a report", command.id(), from.id());
                return refuse(from, command, "fault", failed.getClass().getSimpleName(), entry);
            }
        }
    }

    private Answer refuse(WorkstationEntry from, Command command, String code, String detail, Entry entry) {
        reports.report(from.id(), command, code, detail, entry);
        return Answer.refused(command, code);
    }

    /** The database's error number; 0 when the failure is our own; -1 when the database could not be asked. */
    private static int sqlCodeOf(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return sql.getSQLState() == null || sql.getSQLState().startsWith("08") ? -1 : sql.getErrorCode();
        }
        return 0;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", e);
        }
    }
}
