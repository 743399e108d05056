package com.completebytepos.labelwalk.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.labelwalk.AskedPrice;
import com.completebytepos.labelwalk.LabelWalkList;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a label said and the till asked, when somebody looked. Seen again on the same walk, the last look counts. */
@Entity
public class LabelCheck {

    /** On which walk, of what; {@code unit} of a pack, empty for the goods' own. */
    @Embeddable
    public record Key(UUID walkId, UUID skuId, String unit) implements Serializable {
    }

    @EmbeddedId private Key key;
    private String code;
    private String name;
    private String measure;
    private Money label;
    private Money asked;
    private String person;
    @Column(name = "at") private Instant at;
    @Version private Integer version;

    protected LabelCheck() {
    }

    public LabelCheck(Key key) {
        this.key = key;
    }

    public void see(AskedPrice price, Money says, String by, Instant now) {
        code = price.code();
        name = price.name();
        measure = price.measure();
        label = says;
        asked = price.amount();
        person = by;
        at = now;
    }

    public LabelWalkList.Wrong wrong() {
        return new LabelWalkList.Wrong(key.skuId(), key.unit(), code, name, measure, label, asked, person, at);
    }
}
