package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.fiscal.ItemState;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Goods as KRA knows them under one PIN in one of its environments: a code of its own for every tax letter they were ever sold with, because KRA holds an invoice's
 * letter against the item's. Born PROPOSED, SENT while KRA's word is awaited, REGISTERED or REFUSED.
 */
@Entity
public class FiscalItem {
    @Id private UUID id;
    private String taxpayer;
    private UUID skuId;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxLetter;
    private String code;
    private String classCode;
    private String itemType = "2";
    private String packaging = "NT";
    private String unit;
    private String origin = "KE";
    private String name;
    private Money price;
    @Enumerated(EnumType.STRING) private ItemState state = ItemState.PROPOSED;
    private String words;
    private boolean partsOpen;
    private Instant createdAt;
    @Version private Integer version;

    protected FiscalItem() {
    }

    /** @param unit one of KRA's quantity units of two characters */
    public FiscalItem(String taxpayer, UUID skuId, String taxLetter, String name, String unit, String classCode) {
        this.id = Ids.next();
        this.taxpayer = taxpayer;
        this.skuId = skuId;
        this.taxLetter = taxLetter;
        this.name = name;
        this.unit = unit;
        this.classCode = classCode;
        this.price = Money.ZERO;
    }

    public FiscalItem bornAt(Instant at, Money price) {
        this.createdAt = at;
        this.price = price;
        return this;
    }

    public void isService() {
        this.itemType = "3";
    }

    /** What it is made of is to be held against what KRA was told; until then it is not sold. */
    public void partsMayDiffer() {
        this.partsOpen = true;
    }

    public void partsAreTold() {
        this.partsOpen = false;
    }

    /** Whether an invoice may name it: KRA has it, and what it is made of. */
    public boolean isReady() {
        return state == ItemState.REGISTERED && !partsOpen;
    }

    /** KRA: country, type, packaging, quantity unit, seven digits. */
    public void sent(long serial) {
        this.code = origin + itemType + packaging + unit + String.format("%07d", serial);
        this.state = ItemState.SENT;
    }

    public void registered() {
        this.state = ItemState.REGISTERED;
        this.words = null;
    }

    public void refused(String said) {
        this.code = null;
        this.state = ItemState.REFUSED;
        this.words = Words.cut(said);
    }

    public void again() {
        this.code = null;
        this.state = ItemState.PROPOSED;
        this.words = null;
    }

    /** Before KRA has it; afterwards its code says what it is for ever. */
    public void describe(String classCode, String itemType, String packaging, String unit) {
        this.classCode = classCode;
        this.itemType = itemType;
        this.packaging = packaging;
        this.unit = unit;
    }

    public UUID id() {
        return id;
    }

    public String taxpayer() {
        return taxpayer;
    }

    public ItemState state() {
        return state;
    }

    public String code() {
        return code;
    }

    public ItemRow row() {
        return new ItemRow(id, taxpayer, skuId, taxLetter, code, new ItemRow.Description(classCode, itemType, packaging, unit, origin), name, price, state, words);
    }
}
