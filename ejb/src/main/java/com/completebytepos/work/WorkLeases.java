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
        var now = Timestamp.from(clock.instant());
        try (var connection = work.getConnection()) {
            var claimed = new ArrayList<WorkDue>();
            var lanes = new HashSet<String>();
            var marks = String.join(",", kinds.stream().map(k -> "?").toList());
            var sql = "SELECT id, shop, lane, kind, reference, attempts FROM work_item w WHERE kind IN (" + marks + ") AND due_at <= ?"
                    + " AND (leased_until IS NULL OR leased_until < ?) AND NOT EXISTS (SELECT 1 FROM work_item o WHERE o.shop = w.shop"
                    + " AND o.lane = w.lane AND o.leased_until >= ?) ORDER BY due_at, id LIMIT ? FOR UPDATE OF w SKIP LOCKED";
            try (var select = connection.prepareStatement(sql)) {
                int at = 1;
                for (var kind : kinds) select.setString(at++, kind);
                select.setTimestamp(at++, now);
                select.setTimestamp(at++, now);
                select.setTimestamp(at++, now);
                select.setInt(at, most);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        if (!lanes.add(rows.getString(2) + " " + rows.getString(3))) continue;
                        claimed.add(new WorkDue(uuid(rows.getBytes(1)), rows.getString(2), rows.getString(4), rows.getString(5), rows.getInt(6)));
                    }
                }
            }
            lease(connection, claimed, node);
            return claimed;
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

    /** Gives an item back after a failure, to be tried again after a growing pause of at most an hour. */
    public void failed(WorkDue due, String reason) throws SQLException {
        var pause = Duration.ofSeconds(Math.min(3600, 5L << Math.min(due.attempts(), 10)));
        try (var connection = work.getConnection();
             var update = connection.prepareStatement("UPDATE work_item SET leased_until = NULL, leased_by = NULL, due_at = ?, last_error = ? WHERE id = ?")) {
            update.setTimestamp(1, Timestamp.from(clock.instant().plus(pause)));
            update.setString(2, reason == null ? null : reason.substring(0, Math.min(500, reason.length())));
            update.setBytes(3, bytes(due.item()));
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
