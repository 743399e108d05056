package com.completebytepos.web.fiscal;

import com.completebytepos.fiscal.ItemRow;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;

/** Goods as they are being described to KRA. */
public class ItemForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final ItemRow read;
    private String classCode;
    private String itemType;
    private String packaging;
    private String unit;

    ItemForm(ItemRow read) {
        this.read = read;
        this.classCode = read.description().classCode();
        this.itemType = read.description().itemType();
        this.packaging = read.description().packaging();
        this.unit = read.description().unit();
    }

    ItemRow.Description description() {
        return new ItemRow.Description(classCode, itemType, upper(packaging), upper(unit), read.description().origin());
    }

    private static String upper(String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    public UUID getId() { return read.id(); }
    public String getName() { return read.name(); }
    public String getWords() { return read.words(); }
    public String getClassCode() { return classCode; }
    public void setClassCode(String classCode) { this.classCode = classCode; }
    public String getItemType() { return itemType; }
    public void setItemType(String itemType) { this.itemType = itemType; }
    public String getPackaging() { return packaging; }
    public void setPackaging(String packaging) { this.packaging = packaging; }
    public String getUnit() { return unit; }
    public void setUnit(String unit) { this.unit = unit; }
}
