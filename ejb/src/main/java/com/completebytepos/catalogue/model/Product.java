package com.completebytepos.catalogue.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The style of goods: name, shelf and tax. Born in the catalogue, edited freely (receipts keep the values as sold),
 * made inactive when no longer sold, never removed.
 */
@Entity
@Cacheable
public class Product {
    @Id private UUID id;
    private String name;
    private String nameSw;
    private UUID categoryId;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxCategory;
    private boolean favourite;
    private boolean active = true;
    @Version private int version;

    protected Product() {
    }

    public Product(String name, String nameSw, UUID categoryId, String taxCategory, boolean favourite) {
        this.id = Ids.next();
        describe(name, nameSw, categoryId, taxCategory, favourite);
    }

    public void describe(String name, String nameSw, UUID categoryId, String taxCategory, boolean favourite) {
        this.name = name;
        this.nameSw = nameSw;
        this.categoryId = categoryId;
        this.taxCategory = taxCategory;
        this.favourite = favourite;
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
