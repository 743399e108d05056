package com.completebytepos.sync.model;

import com.completebytepos.kernel.Rows;
import com.completebytepos.sync.Outcome;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A command that was stored, exactly as it was signed, and what was answered. Born once, never changed: it is evidence. */
@Entity
public class ProcessedCommand {
    /** The fork of whatever stands beside no chain. */
    public static final UUID ON_THE_CHAIN = new UUID(0, 0);
    private static final String COLUMNS = "id, workstation_id, counter, kind, sha256, outcome, answer, payload, signature, received_at, fork";

    @Id private UUID id;
    private UUID workstationId;
    private long counter;
    private String kind;
    private byte[] sha256;
    @Enumerated(EnumType.STRING) private Outcome outcome;
    private String answer;
    private String payload;
    private byte[] signature;
    private Instant receivedAt;
    private UUID fork = ON_THE_CHAIN;

    protected ProcessedCommand() {
    }

    public record Evidence(String payload, byte[] sha256, byte[] signature) {
    }

    public ProcessedCommand(UUID id, UUID workstationId, long counter, String kind, Evidence evidence, Instant now) {
        this.id = id;
        this.workstationId = workstationId;
        this.counter = counter;
        this.kind = kind;
        this.payload = evidence.payload();
        this.sha256 = evidence.sha256();
        this.signature = evidence.signature();
        this.receivedAt = now;
    }

    /** Nobody changes it, so nothing need watch over it. */
    public void write(EntityManager em) {
        Rows.insertOne(em, "processed_command", COLUMNS, id, workstationId, counter, kind, sha256, outcome, answer, payload, signature, receivedAt, fork);
    }

    public void answered(Outcome outcome, String answer) {
        this.outcome = outcome;
        this.answer = answer;
    }

    /** Its number was used before: a browser restored from a copy goes on from an old end. */
    public void standBeside() {
        fork = id;
    }

    public boolean hasBody(byte[] hash) {
        return Arrays.equals(sha256, hash);
    }

    public String payload() {
        return payload;
    }

    public String answer() {
        return answer;
    }

    public long counter() {
        return counter;
    }
}
