package com.completebytepos.web.pricing;

import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.BranchWishes;
import com.completebytepos.pricing.BulkChange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** What is typed of what many goods are to become; what is left empty stays as it is. */
public class BulkForm implements Serializable {
    private static final long serialVersionUID = 1;
    /** Typed where something is to be none any more. */
    static final String NONE = "-";

    private BigDecimal percent;
    private BigDecimal amount;
    private String step;
    private String category;
    private String taxCategory;
    private Boolean active;
    private String brand;
    private Boolean favourite;
    private Boolean kadogo;
    private Integer ageLimit;
    private Quantity mostPerSale;
    private UUID branch;
    private String offer;
    private Quantity least;
    private Money ownPrice;
    private BigDecimal ownPercent;

    BulkChange change() {
        var goods = new IntakeRow.Change(orNone(category), orNone(brand), taxCategory, active, favourite, kadogo, ageLimit, mostPerSale);
        return new BulkChange(percent, amount, step == null ? null : Money.of(step), goods, new BranchWishes.Wish(branch, offer, least), new BulkChange.Own(ownPrice, ownPercent));
    }

    private static String orNone(String typed) {
        if (typed == null || typed.isBlank()) return null;
        return typed.strip().equals(NONE) ? "" : typed.strip();
    }

    public boolean isChangingPrices() { return percent != null || amount != null; }
    public boolean isChangingOwn() { return ownPrice != null || ownPercent != null; }
    public BigDecimal getPercent() { return percent; }
    public void setPercent(BigDecimal percent) { this.percent = percent; }
    public BigDecimal getAmount() { return amount; }
    public void setAmount(BigDecimal amount) { this.amount = amount; }
    public String getStep() { return step; }
    public void setStep(String step) { this.step = step; }
    public String getCategory() { return category; }
    public void setCategory(String category) { this.category = category; }
    public String getTaxCategory() { return taxCategory; }
    public void setTaxCategory(String taxCategory) { this.taxCategory = taxCategory; }
    public Boolean getActive() { return active; }
    public void setActive(Boolean active) { this.active = active; }
    public String getBrand() { return brand; }
    public void setBrand(String brand) { this.brand = brand; }
    public Boolean getFavourite() { return favourite; }
    public void setFavourite(Boolean favourite) { this.favourite = favourite; }
    public Boolean getKadogo() { return kadogo; }
    public void setKadogo(Boolean kadogo) { this.kadogo = kadogo; }
    public Integer getAgeLimit() { return ageLimit; }
    public void setAgeLimit(Integer ageLimit) { this.ageLimit = ageLimit; }
    public Quantity getMostPerSale() { return mostPerSale; }
    public void setMostPerSale(Quantity mostPerSale) { this.mostPerSale = mostPerSale; }
    public UUID getBranch() { return branch; }
    public void setBranch(UUID branch) { this.branch = branch; }
    public String getOffer() { return offer; }
    public void setOffer(String offer) { this.offer = offer; }
    public Quantity getLeast() { return least; }
    public void setLeast(Quantity least) { this.least = least; }
    public Money getOwnPrice() { return ownPrice; }
    public void setOwnPrice(Money ownPrice) { this.ownPrice = ownPrice; }
    public BigDecimal getOwnPercent() { return ownPercent; }
    public void setOwnPercent(BigDecimal ownPercent) { this.ownPercent = ownPercent; }
}
