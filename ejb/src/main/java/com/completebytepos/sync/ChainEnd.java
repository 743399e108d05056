package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Rows;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Where the chain of a workstation ends and when its last entry says it was, null where nobody can tell; locked while a command of it is stored, so that one workstation's commands are stored one after the other. */
record ChainEnd(long counter, byte[] hash, Instant at) {

    /** Born where there is none yet. */
    static ChainEnd locked(EntityManager em, WorkstationEntry from) {
        var found = Rows.select(em, "select counter, hash, last_at from chain_head where workstation_id = ? for update", ChainEnd::read, from.id());
        if (!found.isEmpty()) return found.get(0);
        Rows.insertOne(em, "chain_head", "workstation_id, counter, hash", from.id(), 0L, from.genesis());
        return new ChainEnd(0, from.genesis(), null);
    }

    private static ChainEnd read(ResultSet row) throws SQLException {
        var at = row.getObject(3, LocalDateTime.class);
        return new ChainEnd(row.getLong(1), row.getBytes(2), at == null ? null : at.toInstant(ZoneOffset.UTC));
    }

    boolean isFollowedBy(long nextCounter, byte[] previous) {
        return nextCounter == counter + 1 && Arrays.equals(hash, previous);
    }

    /** Nothing else of the row: a ping writes it without a lock and must not be put back. */
    static void move(EntityManager em, WorkstationEntry from, long counter, byte[] hash, Instant at) {
        Rows.change(em, "update chain_head set counter = ?, hash = ?, last_at = ? where workstation_id = ?", counter, hash, at, from.id());
    }
}
