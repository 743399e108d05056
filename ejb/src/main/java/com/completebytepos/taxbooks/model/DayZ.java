package com.completebytepos.taxbooks.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.DaySheet;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A Z as it was closed. Written once; what comes late for its day makes another revision beside it. */
@Entity
@Table(name = "tax_day")
public class DayZ {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** A device's day. */
    @Embeddable
    public record Key(UUID deviceId, LocalDate day, int revision) implements Serializable {
    }

    @EmbeddedId private Key key;
    private int number;
    private Instant writtenAt;
    private String figures;

    protected DayZ() {
    }

    public DayZ(Key key, int number, Instant writtenAt, List<DaySheet.Row> rows) {
        this.key = key;
        this.number = number;
        this.writtenAt = writtenAt;
        this.figures = text(rows);
    }

    private static String text(List<DaySheet.Row> rows) {
        var list = JSON.createArrayBuilder();
        for (var row : rows) {
            list.add(JSON.createObjectBuilder().add("section", row.section()).add("name", row.name() == null ? "" : row.name()).add("count", row.count())
                    .add("amount", row.amount().cents()).add("tax", row.tax().cents()));
        }
        return list.build().toString();
    }

    public boolean says(List<DaySheet.Row> rows) {
        return rows().equals(rows);
    }

    public List<DaySheet.Row> rows() {
        try (var reader = JSON.createReader(new StringReader(figures))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(r -> new DaySheet.Row(r.getString("section"), r.getString("name").isEmpty() ? null : r.getString("name"),
                    r.getJsonNumber("count").longValue(), Money.ofCents(r.getJsonNumber("amount").longValue()), Money.ofCents(r.getJsonNumber("tax").longValue()))).toList();
        }
    }

    public Key key() {
        return key;
    }

    public int number() {
        return number;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
