package com.completebytepos.sync;

import com.completebytepos.kernel.Changed;
import com.completebytepos.sync.model.ChangeRow;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Promises that no change is missed by a till, however slow the transaction that made it, and that no writer waits for a reader. */
@Stateless
public class ChangeLog {
    private static final int AT_A_TIME = 1000;

    @PersistenceContext(unitName = "shop") EntityManager em;

    @OpenToAll("part of the errand that changes something")
    public void note(@Observes Changed change) {
        em.persist(new ChangeRow(change));
    }

    /** Stamps what is committed by now and answers the newest stamp. Readers come one after the other. */
    @OpenToAll("asked by every ping; carries numbers only")
    public long head() {
        var pending = pending();
        if (pending.isEmpty()) return stamp("select stamp from change_head where id = 1");
        long stamp = stamp("select stamp from change_head where id = 1 for update");
        for (pending = pending(); !pending.isEmpty(); pending = pending()) {
            for (var id : pending) {
                onTable("change_row", "update change_row set stamp = ?1 where id = ?2").setParameter(1, ++stamp).setParameter(2, id).executeUpdate();
            }
            onTable("change_head", "update change_head set stamp = ?1 where id = 1").setParameter(1, stamp).executeUpdate();
        }
        return stamp;
    }

    /** What was stamped after a number, oldest first. */
    @Requires(Permission.SYNC)
    public List<ChangeRow> after(long since, int most) {
        return em.createQuery("select c from ChangeRow c where c.stamp > :since order by c.stamp", ChangeRow.class).setParameter("since", since).setMaxResults(most).getResultList();
    }

    private List<byte[]> pending() {
        List<?> ids = em.createNativeQuery("select id from change_row where stamp is null order by id limit " + AT_A_TIME).getResultList();
        return ids.stream().map(id -> id instanceof UUID uuid ? bytes(uuid) : (byte[]) id).toList();
    }

    /** Names the table, or the whole second-level cache would be emptied. */
    private Query onTable(String table, String sql) {
        var query = em.createNativeQuery(sql);
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace(table);
        return query;
    }

    private long stamp(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
