package com.completebytepos.selling.model;

import com.completebytepos.selling.ShiftTotalled;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A closed shift of which something came late. Born with the first of it under the till's lock, taken away when its totals are told again. */
@Entity
public class LateShift {
    @Id private UUID shiftId;
    private UUID tillId;
    @Enumerated(EnumType.STRING) private ShiftTotalled.Because because;
    private Instant since;

    protected LateShift() {
    }

    public LateShift(UUID shiftId, UUID tillId, ShiftTotalled.Because because, Instant since) {
        this.shiftId = shiftId;
        this.tillId = tillId;
        this.because = because;
        this.since = since;
    }

    /** What is to be told. */
    public ShiftTotalled totalled() {
        return new ShiftTotalled(shiftId, tillId, because);
    }
}
