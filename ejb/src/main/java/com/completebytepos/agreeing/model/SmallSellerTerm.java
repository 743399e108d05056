package com.completebytepos.agreeing.model;

import com.completebytepos.agreeing.SmallSellers;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Up to which turnover a year a seller goes without eTIMS, from a day on and by which law. Once a day; a later one follows it. */
@Entity
public class SmallSellerTerm {
    @Id private LocalDate since;
    private Money turnover;
    private String source;
    @Version private Integer version;

    protected SmallSellerTerm() {
    }

    public SmallSellerTerm(SmallSellers.Term told) {
        this.since = told.since();
        set(told);
    }

    public void set(SmallSellers.Term told) {
        this.turnover = told.turnover();
        this.source = told.source();
    }

    public SmallSellers.Term row() {
        return new SmallSellers.Term(turnover, since, source);
    }
}
