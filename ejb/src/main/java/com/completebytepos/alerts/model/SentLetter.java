package com.completebytepos.alerts.model;

import com.completebytepos.alerts.AlertLetters;
import com.completebytepos.alerts.LetterState;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A letter to one person: born waiting, once a day by the calendar or when it is asked for; written as on its way before the post gets it, so that a
 * server that stops in between sends none twice. What it says is put together when it leaves. It is kept for some weeks.
 */
@Entity
public class SentLetter {
    private static final int LONGEST = 200;

    @Id private UUID id;
    private UUID userId;
    private LocalDate dailyOn;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private LetterState state = LetterState.WAITING;
    private Instant askedAt;
    private Instant endedAt;
    private String problem;
    @Version private Integer version;

    protected SentLetter() {
    }

    /** @param dailyOn null when it was asked for */
    public SentLetter(UUID userId, LocalDate dailyOn, Instant at) {
        this.id = Ids.next();
        this.userId = userId;
        this.dailyOn = dailyOn;
        this.askedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public void leave() {
        state = LetterState.SENDING;
    }

    public void comeBack() {
        if (state == LetterState.SENDING) state = LetterState.WAITING;
    }

    public void end(LetterState how, Instant at, String why) {
        state = how;
        endedAt = at;
        problem = why == null || why.length() <= LONGEST ? why : why.substring(0, LONGEST);
    }

    public AlertLetters.Row row() {
        return new AlertLetters.Row(id, dailyOn != null, state, askedAt, endedAt);
    }
}
