package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One part of a kit as KRA is told of it, under the codes both have there. Born PROPOSED, SENT while KRA's word is awaited, TOLD or REFUSED, and
 * told again when the shop changes how much there is of it; GONE when the kit has no such part any more, which KRA has no call for.
 */
@Entity
public class FiscalPart {
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    @Id private UUID id;
    private String taxpayer;
    private UUID kitItemId;
    private UUID kitSkuId;
    private UUID partItemId;
    private UUID partSkuId;
    private BigDecimal quantity;
    private BigDecimal told;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private ItemRow.PartState state = ItemRow.PartState.PROPOSED;
    private boolean uncertain;
    private String words;
    private Instant createdAt;
    @Version private Integer version;

    protected FiscalPart() {
    }

    public FiscalPart(FiscalItem kit, ItemRow part, BigDecimal quantity, Instant at) {
        this.id = Ids.next();
        this.taxpayer = kit.taxpayer();
        this.kitItemId = kit.id();
        this.kitSkuId = kit.row().skuId();
        this.partItemId = part.id();
        this.partSkuId = part.skuId();
        this.quantity = asTold(quantity);
        this.createdAt = at;
    }

    /** KRA's two decimals; nothing of a part would be none. */
    private static BigDecimal asTold(BigDecimal quantity) {
        return quantity.setScale(2, RoundingMode.HALF_UP).max(LEAST);
    }

    /** So much of it is in one kit now: told again when KRA was told otherwise. */
    public void isWanted(BigDecimal now) {
        var wanted = asTold(now);
        if (state != ItemRow.PartState.GONE && wanted.compareTo(quantity) == 0) return;
        quantity = wanted;
        if (told != null && told.compareTo(wanted) == 0) told();
        else again();
    }

    public void sent() {
        uncertain = state == ItemRow.PartState.SENT;
        state = ItemRow.PartState.SENT;
    }

    public void told() {
        state = ItemRow.PartState.TOLD;
        told = quantity;
        words = null;
    }

    public void refused(String said) {
        state = ItemRow.PartState.REFUSED;
        words = Words.cut(said);
    }

    public void again() {
        state = ItemRow.PartState.PROPOSED;
        words = null;
    }

    public void gone() {
        state = ItemRow.PartState.GONE;
        words = null;
    }

    /** Whether KRA may have got an earlier call about it that it never answered. */
    public boolean isUncertain() {
        return uncertain;
    }

    public boolean isKnownAtKra() {
        return told != null;
    }

    public UUID id() {
        return id;
    }

    public String taxpayer() {
        return taxpayer;
    }

    public UUID kitItemId() {
        return kitItemId;
    }

    public UUID partItemId() {
        return partItemId;
    }

    public UUID partSkuId() {
        return partSkuId;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public ItemRow.PartState state() {
        return state;
    }

    public ItemRow.Part row(String kit, String part) {
        return new ItemRow.Part(id, kit, part, quantity, told, state, words);
    }
}
