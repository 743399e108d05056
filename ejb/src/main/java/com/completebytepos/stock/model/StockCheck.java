package com.completebytepos.stock.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A night's check of the books. Born when it is done; done again the same day it says what was found last. */
@Entity
public class StockCheck {
    @Id private LocalDate day;
    private Instant checkedAt;
    private int items;
    private int faults;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "stock_fault", joinColumns = @JoinColumn(name = "day")) @OrderBy("seq")
    private List<StockFault> found = new ArrayList<>();

    protected StockCheck() {
    }

    public StockCheck(LocalDate day) {
        this.day = day;
    }

    /** @param some of what was found, for people to begin with */
    public void found(Instant at, int items, int faults, List<StockFault> some) {
        this.checkedAt = at;
        this.items = items;
        this.faults = faults;
        this.found.clear();
        this.found.addAll(some);
    }

    public LocalDate day() {
        return day;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public int items() {
        return items;
    }

    public int faults() {
        return faults;
    }

    public List<StockFault> found() {
        return List.copyOf(found);
    }
}
