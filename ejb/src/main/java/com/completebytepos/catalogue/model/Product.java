package com.completebytepos.catalogue.model;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The style of goods: name, shelf, tax, limits, the axes its variants differ by. Born in the catalogue with its kind, which stays; edited
 * freely (receipts keep the values as sold), made inactive when no longer sold, never removed.
 */
@Entity
@Cacheable
public class Product {
    @Id private UUID id;
    private String name;
    private String nameSw;
    private UUID categoryId;
    private UUID brandId;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxCategory;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private ProductKind kind = ProductKind.GOODS;
    private boolean favourite;
    private boolean kadogo;
    private Integer ageLimit;
    private Quantity maxQuantity;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private BelowZero belowZero;
    private Integer warrantyMonths;
    private boolean byBatch;
    private boolean byExpiry;
    private boolean bySerial;
    private String axis1;
    private String axis2;
    private String axis3;
    @JdbcTypeCode(SqlTypes.CHAR) private String picture;
    private boolean active = true;
    @Version private int version;

    @ElementCollection @CollectionTable(name = "product_attribute", joinColumns = @JoinColumn(name = "product_id"))
    @MapKeyColumn(name = "name") @Column(name = "value") @BatchSize(size = 500)
    private Map<String, String> attributes = new TreeMap<>();

    protected Product() {
    }

    public Product(String name, String nameSw, UUID categoryId, String taxCategory, boolean favourite) {
        this.id = Ids.next();
        describe(name, nameSw, categoryId, taxCategory, favourite);
    }

    public void isOfKind(ProductKind kind) {
        this.kind = kind;
    }

    public void describe(String name, String nameSw, UUID categoryId, String taxCategory, boolean favourite) {
        this.name = name;
        this.nameSw = nameSw;
        this.categoryId = categoryId;
        this.taxCategory = taxCategory;
        this.favourite = favourite;
    }

    /** Put on another shelf; nothing else of it changes. */
    public void shelve(UUID category) {
        this.categoryId = category;
    }

    public void isOfBrand(UUID brand) {
        this.brandId = brand;
    }

    /** Its cost is the SKU's and kept there; without attributes told, it keeps those it has. */
    public void distinguish(UUID brandId, Traits traits) {
        this.brandId = brandId;
        this.kadogo = traits.kadogo();
        this.ageLimit = traits.ageLimit();
        this.maxQuantity = traits.mostPerSale();
        this.belowZero = traits.belowZero();
        this.warrantyMonths = traits.warrantyMonths();
        this.byBatch = traits.tracking().batch();
        this.byExpiry = traits.tracking().expiry();
        this.bySerial = traits.tracking().serial();
        if (traits.attributes() == null) return;
        this.attributes.keySet().retainAll(traits.attributes().keySet());
        this.attributes.putAll(traits.attributes());
    }

    /** @param axes at most three names, as Size and Colour */
    public void varyBy(List<String> axes) {
        axis1 = axes.isEmpty() ? null : axes.get(0);
        axis2 = axes.size() < 2 ? null : axes.get(1);
        axis3 = axes.size() < 3 ? null : axes.get(2);
    }

    public void show(String picture) {
        this.picture = picture;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String nameSw() {
        return nameSw;
    }

    public UUID categoryId() {
        return categoryId;
    }

    public UUID brandId() {
        return brandId;
    }

    public ProductKind kind() {
        return kind;
    }

    public Traits.Tracking tracking() {
        return new Traits.Tracking(byBatch, byExpiry, bySerial);
    }

    public boolean isKadogo() {
        return kadogo;
    }

    public Integer ageLimit() {
        return ageLimit;
    }

    public Quantity maxQuantity() {
        return maxQuantity;
    }

    /** What is said of these goods beside what their branches say; null: nothing. */
    public BelowZero belowZero() {
        return belowZero;
    }

    /** From the day of the sale; null: none. */
    public Integer warrantyMonths() {
        return warrantyMonths;
    }

    public Map<String, String> attributes() {
        return new TreeMap<>(attributes);
    }

    public List<String> axes() {
        return Stream.of(axis1, axis2, axis3).filter(Objects::nonNull).toList();
    }

    public String picture() {
        return picture;
    }

    public boolean isFavourite() {
        return favourite;
    }

    public int version() {
        return version;
    }

    public String taxCategory() {
        return taxCategory;
    }

    public boolean isActive() {
        return active;
    }
}
