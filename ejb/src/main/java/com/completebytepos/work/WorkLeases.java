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
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            var inHand = lanesInHand(connection);
            for (var lane : lanesDue(connection)) {
                if (claimed.size() == most) break;
                if (!inHand.contains(lane)) first(connection, lane, kinds).ifPresent(claimed::add);
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

    private record Lane(String shop, String name) {
    }

    /** Those in which something is due, the longest waiting first. Read from the index's edge of each lane, however much waits in it behind one that is in hand. */
    private List<Lane> lanesDue(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT shop, lane, MIN(due_at) AS first FROM work_item GROUP BY shop, lane HAVING first <= ? ORDER BY first")) {
            select.setTimestamp(1, Timestamp.from(clock.instant()));
            try (var rows = select.executeQuery()) {
                var lanes = new ArrayList<Lane>();
                while (rows.next()) lanes.add(new Lane(rows.getString(1), rows.getString(2)));
                return lanes;
            }
        }
    }

    private Set<Lane> lanesInHand(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT shop, lane FROM work_item FORCE INDEX (leased) WHERE leased_until >= ?")) {
            select.setTimestamp(1, Timestamp.from(clock.instant()));
            try (var rows = select.executeQuery()) {
                var lanes = new HashSet<Lane>();
                while (rows.next()) lanes.add(new Lane(rows.getString(1), rows.getString(2)));
                return lanes;
            }
        }
    }

    private Optional<WorkDue> first(Connection connection, Lane lane, Collection<String> kinds) throws SQLException {
        var marks = String.join(",", kinds.stream().map(k -> "?").toList());
        try (var select = connection.prepareStatement("SELECT id, kind, reference, attempts FROM work_item FORCE INDEX (lane) WHERE shop = ? AND lane = ? AND due_at <= ? AND (leased_until IS NULL OR leased_until < ?)"
                + " AND kind IN (" + marks + ") ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")) {
            var now = Timestamp.from(clock.instant());
            select.setString(1, lane.shop());
            select.setString(2, lane.name());
            select.setTimestamp(3, now);
            select.setTimestamp(4, now);
            int at = 5;
            for (var kind : kinds) select.setString(at++, kind);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new WorkDue(uuid(row.getBytes(1)), lane.shop(), row.getString(2), row.getString(3), row.getInt(4))) : Optional.empty();
            }
        }
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
