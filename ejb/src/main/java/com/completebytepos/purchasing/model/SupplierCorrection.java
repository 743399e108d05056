package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.CorrectionKind;
import com.completebytepos.purchasing.SupplierCorrections;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A contrary paper in a supplier's account (ADR 0129). Born once, never changed; what it takes back stays to be read. */
@Entity
public class SupplierCorrection {
    @Id private UUID id;
    private String number;
    private UUID supplierId;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private CorrectionKind kind;
    private UUID subjectId;
    private String paper;
    private LocalDate notedOn;
    private Money net;
    private Money vat;
    private String reason;
    private String keeper;
    private Instant keptAt;

    protected SupplierCorrection() {
    }

    public SupplierCorrection(String number, SupplierCorrections.Contrary told, String keeper, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.supplierId = told.supplierId();
        this.kind = told.kind();
        this.subjectId = told.subjectId();
        this.paper = told.paper();
        this.notedOn = told.notedOn();
        this.net = told.net();
        this.vat = told.vat();
        this.reason = told.reason();
        this.keeper = keeper;
        this.keptAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID supplierId() {
        return supplierId;
    }

    public SupplierCorrections.Row row() {
        return new SupplierCorrections.Row(id, number, kind, paper, notedOn, net, vat, reason, keeper, keptAt);
    }
}
