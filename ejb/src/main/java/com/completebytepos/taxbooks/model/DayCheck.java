package com.completebytepos.taxbooks.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.FiscalDays;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a device's day came to in our books, at KRA and on the Z when it was last looked at. KRA's side is null where its unit cannot be asked, or did not answer yet. */
@Entity
@Table(name = "tax_check")
public class DayCheck {

    /** A device's day. */
    @Embeddable
    public record Key(UUID deviceId, LocalDate day) implements Serializable {
    }

    @EmbeddedId private Key key;
    private Instant checkedAt;
    private long documents;
    private Money total;
    private Long kraDocuments;
    private Money kraTotal;
    private Money zTotal;
    private int differences;
    private boolean awaitsKra;
    @Version private Integer version;

    protected DayCheck() {
    }

    public DayCheck(Key key) {
        this.key = key;
    }

    public void found(FiscalDays.Side ours, FiscalDays.Side kras, Money z, List<FiscalDays.Difference> found, boolean kraIsToCome, Instant at) {
        this.documents = ours.documents();
        this.total = ours.total();
        this.kraDocuments = kras == null ? null : kras.documents();
        this.kraTotal = kras == null ? null : kras.total();
        this.zTotal = z;
        this.differences = found.size();
        this.awaitsKra = kraIsToCome;
        this.checkedAt = at;
    }

    public FiscalDays.Check row() {
        return new FiscalDays.Check(key.deviceId(), key.day(), checkedAt, new FiscalDays.Side(documents, total), kraDocuments == null ? null : new FiscalDays.Side(kraDocuments, kraTotal), zTotal, differences, awaitsKra);
    }

    /** Its Z is closed, and KRA did not answer then. */
    public boolean awaitsKra() {
        return awaitsKra;
    }

    public int differences() {
        return differences;
    }
}
