package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.TaxBooks;
import com.completebytepos.pricing.TaxProfileKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** The shop's standing with the tax authority from a day on, until the next one begins. */
@Entity
public class TaxProfile {
    @Id private UUID id;
    private LocalDate validFrom;
    @Enumerated(EnumType.STRING) private TaxProfileKind kind;
    @Version private int version;

    protected TaxProfile() {
    }

    public TaxProfile(LocalDate validFrom, TaxProfileKind kind) {
        this.id = Ids.next();
        this.validFrom = validFrom;
        this.kind = kind;
    }

    public TaxProfileKind kind() {
        return kind;
    }

    public void correct(TaxProfileKind kind) {
        this.kind = kind;
    }

    public TaxBooks.Profile row() {
        return new TaxBooks.Profile(id, validFrom, kind);
    }
}
