package com.completebytepos.customers.model;

import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Customers who are treated alike: prices, offers and points go by it. Renamed at will; retired, never deleted, because old documents name it. */
@Entity
public class CustomerGroup {
    @Id private UUID id = Ids.next();
    private String name;
    private boolean active = true;
    @Version private Integer version;

    protected CustomerGroup() {
    }

    public CustomerGroup(String name) {
        this.name = name;
    }

    public void describe(String name, boolean active) {
        this.name = name;
        this.active = active;
    }

    public UUID id() {
        return id;
    }

    public CustomerGroupRow row() {
        return new CustomerGroupRow(id, name, active, version == null ? 0 : version);
    }
}
