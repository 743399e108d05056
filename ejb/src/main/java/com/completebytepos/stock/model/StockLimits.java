package com.completebytepos.stock.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.stock.BelowZero;
import com.completebytepos.stock.StockRules;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one person may do to stock alone. One row a shop, written when the owner first changes what is usual. */
@Entity
@Table(name = "stock_rules")
public class StockLimits {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private Money adjustmentCeiling;
    private Money recountValue;
    private int transferDays;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private BelowZero belowZero;
    @Version private Integer version;

    protected StockLimits() {
    }

    public StockLimits(StockRules.Limits limits) {
        set(limits);
    }

    public void set(StockRules.Limits limits) {
        this.adjustmentCeiling = limits.adjustmentCeiling();
        this.recountValue = limits.recountValue();
        this.transferDays = limits.transferDays();
        this.belowZero = limits.belowZero();
    }

    public StockRules.Limits limits() {
        return new StockRules.Limits(adjustmentCeiling, recountValue, transferDays, belowZero);
    }
}
