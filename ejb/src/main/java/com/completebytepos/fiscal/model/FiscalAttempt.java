package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.FiscalStamps.AttemptRow;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One call about a document. Born before the call, so that a fallen server leaves a trace of what it may have sent; ended by what came back. */
@Entity
public class FiscalAttempt {
    @Id private UUID id;
    private UUID documentId;
    private UUID deviceId;
    private long number;
    private String purpose;
    private Instant begunAt;
    private Instant endedAt;
    private String outcome;
    private String code;
    private String words;
    private String request;
    private String answer;
    @Version private Integer version;

    protected FiscalAttempt() {
    }

    public FiscalAttempt(UUID documentId, UUID deviceId, long number, String purpose, String request, Instant begunAt) {
        this.id = Ids.next();
        this.documentId = documentId;
        this.deviceId = deviceId;
        this.number = number;
        this.purpose = purpose;
        this.request = request;
        this.begunAt = begunAt;
    }

    public void ended(String outcome, String code, String said, String answer, Instant at) {
        this.outcome = outcome;
        this.code = code != null && code.length() > 10 ? code.substring(0, 10) : code;
        this.words = Words.cut(said);
        this.answer = answer;
        this.endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public AttemptRow row() {
        return new AttemptRow(number, purpose, begunAt, endedAt, outcome, code, words, request, answer);
    }
}
