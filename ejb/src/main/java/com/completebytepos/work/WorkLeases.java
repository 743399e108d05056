package com.completebytepos.work;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkHandler.WorkDue;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Promises that an item is with one doer at a time, on whatever node, and that one lane holds one lease. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenToAll("the work loop itself; it sees references, never a shop's data")
public class WorkLeases {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Resource(lookup = "java:jboss/datasources/Work") DataSource work;
    @Inject Clock clock;

    /** Claims due items of these kinds, at most one per lane. */
    public List<WorkDue> claim(Collection<String> kinds, String node, int most) throws SQLException {
        if (kinds.isEmpty()) return List.of();
        try (var connection = work.getConnection()) {
            awaitTurn(connection);
            var claimed = new ArrayList<WorkDue>();
            try (var select = due(connection, kinds, most); var rows = select.executeQuery()) {
                var lanes = new HashSet<String>();
                while (rows.next()) {
                    if (!lanes.add(rows.getString(2) + " " + rows.getString(3))) continue;
                    claimed.add(new WorkDue(uuid(rows.getBytes(1)), rows.getString(2), rows.getString(4), rows.getString(5), rows.getInt(6)));
                }
            }
            lease(connection, claimed, node);
            return claimed;
        }
    }

    /** The statement after this one sees every lease given so far; a claim beside it would not see ours on its lane. */
    private static void awaitTurn(Connection connection) throws SQLException {
        try (var turn = connection.prepareStatement("SELECT id FROM claim_turn WHERE id = 1 FOR UPDATE"); var row = turn.executeQuery()) {
            if (!row.next()) throw new IllegalStateException("cbpos_work.claim_turn is empty");
        }
    }

    private PreparedStatement due(Connection connection, Collection<String> kinds, int most) throws SQLException {
        var marks = String.join(",", kinds.stream().map(k -> "?").toList());
        var select = connection.prepareStatement("SELECT id, shop, lane, kind, reference, attempts FROM work_item w WHERE kind IN (" + marks + ")"
                + " AND due_at <= ? AND (leased_until IS NULL OR leased_until < ?) AND NOT EXISTS (SELECT 1 FROM work_item o WHERE o.shop = w.shop"
                + " AND o.lane = w.lane AND o.leased_until >= ?) ORDER BY due_at, id LIMIT ? FOR UPDATE OF w SKIP LOCKED");
        var now = Timestamp.from(clock.instant());
        int at = 1;
        for (var kind : kinds) select.setString(at++, kind);
        select.setTimestamp(at++, now);
        select.setTimestamp(at++, now);
        select.setTimestamp(at++, now);
        select.setInt(at, most);
        return select;
    }

    private void lease(Connection connection, List<WorkDue> claimed, String node) throws SQLException {
        var until = Timestamp.from(clock.instant().plus(LEASE));
        try (var update = connection.prepareStatement("UPDATE work_item SET leased_until = ?, leased_by = ?, attempts = attempts + 1 WHERE id = ?")) {
            for (var due : claimed) {
                update.setTimestamp(1, until);
                update.setString(2, node);
                update.setBytes(3, bytes(due.item()));
                update.executeUpdate();
            }
        }
    }

    /** Asked just before the work begins, which may be long after the claim: lengthens the lease, or says that it is another's by now. */
    public boolean renew(WorkDue due) throws SQLException {
        var now = clock.instant();
        try (var connection = work.getConnection();
             var update = connection.prepareStatement("UPDATE work_item SET leased_until = ? WHERE id = ? AND attempts = ? AND leased_until >= ?")) {
            update.setTimestamp(1, Timestamp.from(now.plus(LEASE)));
            update.setBytes(2, bytes(due.item()));
            update.setInt(3, due.attempts() + 1);
            update.setTimestamp(4, Timestamp.from(now));
            return update.executeUpdate() == 1;
        }
    }

    /** Gives an item back after a failure, to be tried again after a growing pause of at most an hour. A doer that came too late changes nothing. */
    public void failed(WorkDue due, String reason) throws SQLException {
        var pause = Duration.ofSeconds(Math.min(3600, 5L << Math.min(due.attempts(), 10)));
        try (var connection = work.getConnection(); var update = connection.prepareStatement(
                "UPDATE work_item SET leased_until = NULL, leased_by = NULL, due_at = ?, last_error = ? WHERE id = ? AND attempts = ?")) {
            update.setTimestamp(1, Timestamp.from(clock.instant().plus(pause)));
            update.setString(2, reason == null ? null : reason.substring(0, Math.min(500, reason.length())));
            update.setBytes(3, bytes(due.item()));
            update.setInt(4, due.attempts() + 1);
            update.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
