package com.completebytepos.returnables.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A crate, a bottle, a cylinder. Born in the office, renamed at will; what is out of use is taken back all the same. */
@Entity
public class Returnable {
    @Id private UUID id;
    private String name;
    private String nameSw;
    private boolean active = true;
    @Version private Integer version;

    protected Returnable() {
    }

    public Returnable(String name, String nameSw) {
        this.id = Ids.next();
        call(name, nameSw);
    }

    public void call(String inEnglish, String inSwahili) {
        this.name = inEnglish;
        this.nameSw = inSwahili;
    }

    public void use(boolean inUse) {
        this.active = inUse;
    }

    public UUID id() { return id; }
    public String name() { return name; }
    public String nameSw() { return nameSw; }
    public boolean isActive() { return active; }
    public int version() { return version; }
}
