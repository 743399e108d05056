package com.completebytepos.sync;

import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises that what was wrong with a chain is kept for a person, with the text as it came, once however often it is sent. */
@Stateless
public class SyncReports {
    private static final int LONGEST = 4_000_000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @OpenToAll("a refusal is written before anything is known of the sender's right")
    public void report(UUID workstationId, Command command, String code, String detail, Entry entry) {
        var payload = entry == null || entry.payload() == null ? null : entry.payload().substring(0, Math.min(entry.payload().length(), LONGEST));
        var sha = Hashes.sha256(payload == null ? code + detail : payload);
        em.createNativeQuery("insert ignore into sync_report (id, workstation_id, counter, command_id, code, detail, payload, signature, payload_sha256, received_at) values (?,?,?,?,?,?,?,?,?,?)")
                .setParameter(1, bytes(Ids.next())).setParameter(2, bytes(workstationId)).setParameter(3, command == null ? null : command.counter())
                .setParameter(4, command == null ? null : bytes(command.id())).setParameter(5, code).setParameter(6, cut(detail, 500)).setParameter(7, payload)
                .setParameter(8, entry == null ? null : cut(entry.signature(), 200)).setParameter(9, sha).setParameter(10, Timestamp.from(clock.instant())).executeUpdate();
    }

    /** A thing to look at, newest first. */
    public record Row(UUID workstationId, Long counter, String code, String detail, Instant receivedAt) {
    }

    @Requires({Permission.VIEW_SALES, Permission.EDIT_BRANCHES})
    public List<Row> newest(int most) {
        List<?> rows = em.createNativeQuery("select workstation_id, counter, code, detail, received_at from sync_report order by received_at desc, id desc limit ?1").setParameter(1, most).getResultList();
        return rows.stream().map(Object[].class::cast).map(r -> new Row(id((byte[]) r[0]), r[1] == null ? null : ((Number) r[1]).longValue(), (String) r[2], (String) r[3], ((Timestamp) r[4]).toInstant())).toList();
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
