package com.completebytepos.taxbooks.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.MovedGoods;
import com.completebytepos.taxbooks.StockKind;
import jakarta.persistence.Column;
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

/** A movement KRA is to be told of. Born WAITING, SENT under a number of its taxpayer, TOLD when KRA took it, REFUSED until a person sends it again. */
@Entity
@Table(name = "tax_stock_move")
public class StockToldMove {
    @Id private UUID id;
    private String taxpayer;
    private UUID deviceId;
    private UUID documentId;
    private int lineNo;
    private int partNo;
    private UUID skuId;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxLetter;
    private Quantity quantity;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private StockKind kind;
    @Column(name = "at") private Instant at;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private StockKind.Told state = StockKind.Told.WAITING;
    private String code;
    private Long number;
    private String words;
    private Instant settledAt;
    @Version private Integer version;

    protected StockToldMove() {
    }

    /** @param taxLetter under which it was sold; null: as the goods are listed */
    public StockToldMove(String taxpayer, UUID deviceId, UUID documentId, MovedGoods.Row moved, StockKind kind, String taxLetter) {
        this.id = Ids.next();
        this.taxpayer = taxpayer;
        this.deviceId = deviceId;
        this.documentId = documentId;
        this.lineNo = moved.line();
        this.partNo = moved.part();
        this.skuId = moved.skuId();
        this.quantity = moved.quantity();
        this.kind = kind;
        this.at = moved.at();
        this.taxLetter = taxLetter;
    }

    public void sent(long number, String code) {
        this.state = StockKind.Told.SENT;
        this.number = number;
        this.code = code;
        this.words = null;
    }

    public void told(String code, Instant at) {
        this.state = StockKind.Told.TOLD;
        this.code = code;
        this.words = null;
        this.settledAt = at;
    }

    public void refused(String said, Instant at) {
        this.state = StockKind.Told.REFUSED;
        this.number = null;
        this.code = null;
        this.words = StockLane.cut(said);
        this.settledAt = at;
    }

    public void waits() {
        this.state = StockKind.Told.WAITING;
        this.number = null;
        this.code = null;
        this.words = null;
    }

    public boolean isWaiting() {
        return state == StockKind.Told.WAITING;
    }

    public UUID id() {
        return id;
    }

    public UUID deviceId() {
        return deviceId;
    }

    public UUID documentId() {
        return documentId;
    }

    public UUID skuId() {
        return skuId;
    }

    public String taxLetter() {
        return taxLetter;
    }

    public Quantity quantity() {
        return quantity;
    }

    public StockKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    public String code() {
        return code;
    }

    public String taxpayer() {
        return taxpayer;
    }
}
