package com.completebytepos.stock.model;

import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.CostMethods.Costing;
import com.completebytepos.stock.CostMethods.Method;
import com.completebytepos.stock.StockRules;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one person may do to stock alone. One row a shop; every sale asks it, so it is kept in memory. */
@Entity
@Cacheable
@Table(name = "stock_rules")
public class StockLimits {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private Money adjustmentCeiling;
    private Money recountValue;
    private int transferDays;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private BelowZero belowZero;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private Method costing = Method.AVERAGE;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private Method costingBefore = Method.AVERAGE;
    private LocalDate costingFrom;
    @ElementCollection @CollectionTable(name = "stock_rules_branch", joinColumns = @JoinColumn(name = "rules_id")) @MapKeyColumn(name = "branch_id") @Column(name = "below_zero")
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Cache(usage = CacheConcurrencyStrategy.TRANSACTIONAL)
    private Map<UUID, BelowZero> branches = new HashMap<>();
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

    /** @param wanted null: as the shop has it */
    public void set(UUID branch, BelowZero wanted) {
        if (wanted == null) branches.remove(branch);
        else branches.put(branch, wanted);
    }

    public BelowZero belowZero(UUID branch) {
        return branches.getOrDefault(branch, belowZero);
    }

    /** Those that differ from the shop. */
    public Map<UUID, BelowZero> branches() {
        return Map.copyOf(branches);
    }

    public void set(Costing wanted) {
        this.costing = wanted.method();
        this.costingBefore = wanted.before();
        this.costingFrom = wanted.from();
    }

    /** Asked with every movement, and answered from memory. */
    public static Costing costing(EntityManager em) {
        var known = em.find(StockLimits.class, THE_ONE);
        return known == null ? Costing.USUAL : new Costing(known.costing, known.costingBefore, known.costingFrom);
    }

    /** As it stands in the database this moment, whatever memory says; nobody chooses otherwise until the caller's transaction ends. */
    public static Costing costingNow(EntityManager em) {
        return Rows.select(em, "select costing, costing_before, costing_from from stock_rules where id = ? for share", row -> new Costing(Method.valueOf(row.getString(1)), Method.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class)), THE_ONE).stream().findFirst().orElse(Costing.USUAL);
    }

    public StockRules.Limits limits() {
        return new StockRules.Limits(adjustmentCeiling, recountValue, transferDays, belowZero);
    }
}
