package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Rows;
import jakarta.persistence.EntityManager;
import java.util.Arrays;

/** Where the chain of a workstation ends, locked while a command of it is stored, so that one workstation's commands are stored one after the other. */
record ChainEnd(long counter, byte[] hash) {

    /** Born where there is none yet. */
    static ChainEnd locked(EntityManager em, WorkstationEntry from) {
        var found = Rows.select(em, "select counter, hash from chain_head where workstation_id = ? for update", row -> new ChainEnd(row.getLong(1), row.getBytes(2)), from.id());
        if (!found.isEmpty()) return found.get(0);
        Rows.insertOne(em, "chain_head", "workstation_id, counter, hash", from.id(), 0L, from.genesis());
        return new ChainEnd(0, from.genesis());
    }

    boolean isFollowedBy(long nextCounter, byte[] previous) {
        return nextCounter == counter + 1 && Arrays.equals(hash, previous);
    }

    /** Nothing else of the row: a ping writes it without a lock and must not be put back. */
    static void move(EntityManager em, WorkstationEntry from, long counter, byte[] hash) {
        Rows.change(em, "update chain_head set counter = ?, hash = ? where workstation_id = ?", counter, hash, from.id());
    }
}
