package com.completebytepos.taxbooks.model;

import com.completebytepos.taxbooks.StockLanes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A taxpayer's stock documents, in one of KRA's environments numbered over all its branches without a gap: one is in flight at a time, its exact text kept until KRA's word
 * is known. Born with the first movement, read under a lock by whoever numbers, never dies.
 */
@Entity
@Table(name = "tax_stock_lane")
public class StockLane {
    @Id private String taxpayer;
    private long nextNumber = 1;
    private Long inFlight;
    private boolean uncertain;
    private String request;
    private boolean sumsSales;
    private int failures;
    private String words;
    private Instant answeredAt;
    @Version private Integer version;

    protected StockLane() {
    }

    public StockLane(String taxpayer) {
        this.taxpayer = taxpayer;
    }

    public long takeOff() {
        inFlight = nextNumber;
        return nextNumber;
    }

    public void carries(String text) {
        request = text;
        uncertain = false;
    }

    public void landed(Instant at) {
        nextNumber = inFlight + 1;
        answers();
        freed(at);
    }

    /** The number is free again; KRA may have said which one it wants. */
    public void freed(Instant at) {
        inFlight = null;
        request = null;
        uncertain = false;
        answeredAt = at;
    }

    /** The way to KRA is open again. */
    public void answers() {
        failures = 0;
        words = null;
    }

    public void countFrom(long number) {
        nextNumber = number;
    }

    /** Whatever became of the call before: KRA may have it. */
    public void wasSentBefore() {
        uncertain = true;
    }

    /** @return how often in a row */
    public int failed(String said) {
        words = cut(said);
        return ++failures;
    }

    public void sumSales(boolean sums) {
        sumsSales = sums;
    }

    public boolean sumsSales() {
        return sumsSales;
    }

    public Long inFlight() {
        return inFlight;
    }

    public boolean isUncertain() {
        return uncertain;
    }

    public String request() {
        return request;
    }

    public String taxpayer() {
        return taxpayer;
    }

    public StockLanes.Lane row() {
        return new StockLanes.Lane(taxpayer, nextNumber, inFlight, sumsSales, words, answeredAt);
    }

    static String cut(String said) {
        return said == null || said.length() <= 500 ? said : said.substring(0, 499) + "…";
    }
}
