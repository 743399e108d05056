package com.completebytepos.web.catalogue;

import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.BranchShelves.Place;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PricedGoods;
import java.io.Serializable;
import java.util.UUID;

/** How one branch offers the product, as it is being typed. */
public class BranchForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID id;
    private final String name;
    private boolean offered;
    private String favourite;
    private Money price;
    private Quantity least;

    BranchForm(BranchSummary branch, Place place, Money price, Quantity least) {
        this.id = branch.id();
        this.name = branch.name();
        this.offered = place.offered();
        this.favourite = place.favourite() == null ? "" : place.favourite().toString();
        this.price = price;
        this.least = least;
    }

    PricedGoods.AtBranch told() {
        return new PricedGoods.AtBranch(id, new Place(offered, favourite == null || favourite.isEmpty() ? null : Boolean.valueOf(favourite)), price);
    }

    public Quantity getLeast() { return least; }
    public void setLeast(Quantity least) { this.least = least; }
    public UUID getId() { return id; }
    public String getName() { return name; }
    public boolean isOffered() { return offered; }
    public void setOffered(boolean offered) { this.offered = offered; }
    public String getFavourite() { return favourite; }
    public void setFavourite(String favourite) { this.favourite = favourite; }
    public Money getPrice() { return price; }
    public void setPrice(Money price) { this.price = price; }
}
