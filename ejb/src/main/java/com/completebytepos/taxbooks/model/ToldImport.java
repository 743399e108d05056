package com.completebytepos.taxbooks.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.taxbooks.AnswerState;
import com.completebytepos.taxbooks.ImportRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Goods the customs office saw come in. Born NEW when KRA's list was read, answered by a person: taken into stock under a code of ours, or not ours. */
@Entity
@Table(name = "tax_import")
public class ToldImport {
    @Id private UUID id;
    private UUID deviceId;
    private String taxpayer;
    private String task;
    private int itemSeq;
    private String declaredOn;
    private String hsCode;
    private String name;
    private String origin;
    private java.math.BigDecimal quantity;
    private String supplier;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private AnswerState state = AnswerState.NEW;
    private Boolean accepts;
    private String itemCode;
    private String classCode;
    private String remark;
    private String words;
    private Instant fetchedAt;
    private Instant settledAt;
    @Version private Integer version;

    protected ToldImport() {
    }

    public ToldImport(UUID deviceId, String taxpayer, ImportRow.Declared told, Instant fetchedAt) {
        this.id = Ids.next();
        this.deviceId = deviceId;
        this.taxpayer = taxpayer;
        this.task = told.task();
        this.itemSeq = told.seq();
        this.declaredOn = told.declaredOn();
        this.hsCode = told.hsCode();
        this.name = told.name();
        this.origin = told.origin();
        this.quantity = told.quantity();
        this.supplier = told.supplier();
        this.fetchedAt = fetchedAt;
    }

    public void answered(boolean yes, String code, String classCode, String why) {
        accepts = yes;
        itemCode = code;
        this.classCode = classCode;
        remark = why;
        state = AnswerState.SENT;
        words = null;
    }

    public void settled(Instant at) {
        state = accepts() ? AnswerState.ACCEPTED : AnswerState.REJECTED;
        settledAt = at;
    }

    public void refused(String said) {
        state = AnswerState.REFUSED;
        words = StockLane.cut(said);
    }

    public boolean isOpen() {
        return state == AnswerState.NEW || state == AnswerState.REFUSED;
    }

    public boolean accepts() {
        return Boolean.TRUE.equals(accepts);
    }

    public UUID deviceId() {
        return deviceId;
    }

    public AnswerState state() {
        return state;
    }

    public ImportRow row() {
        return new ImportRow(id, deviceId, new ImportRow.Declared(task, itemSeq, declaredOn, hsCode, name, origin, quantity, supplier), state, itemCode, classCode, remark, words);
    }
}
