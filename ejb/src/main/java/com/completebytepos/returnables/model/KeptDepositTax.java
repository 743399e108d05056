package com.completebytepos.returnables.model;

import com.completebytepos.returnables.KeptDeposits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Under which letter a deposit that is kept becomes income, from a day on, and who says so. Said again for the same day, the last word counts. */
@Entity
public class KeptDepositTax {
    @Id private LocalDate fromDay;
    @JdbcTypeCode(SqlTypes.CHAR) private String letter;
    private String source;
    private String setBy;
    @Column(name = "set_at") private Instant setAt;
    @Version private Integer version;

    protected KeptDepositTax() {
    }

    public KeptDepositTax(LocalDate fromDay) {
        this.fromDay = fromDay;
    }

    public void set(String taxLetter, String whoSaysSo, String person, Instant at) {
        this.letter = taxLetter;
        this.source = whoSaysSo;
        this.setBy = person;
        this.setAt = at;
    }

    public KeptDeposits.Letter told() {
        return new KeptDeposits.Letter(fromDay, letter, source, setBy, setAt);
    }
}
