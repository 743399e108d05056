package com.completebytepos.branches.model;

import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A place where the shop sells. Born with the shop or added by the owner; its code stands on every receipt and never
 * changes. Made inactive when it closes, never removed: its sales keep pointing at it.
 */
@Entity
public class Branch {
    @Id private UUID id;
    private String code;
    private String name;
    private String address;
    private String phone;
    private boolean active = true;
    private int lastWorkstationNumber;
    @Version private int version;

    protected Branch() {
    }

    public Branch(String code, String name, String address, String phone) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.address = address;
        this.phone = phone;
    }

    public void describe(String name, String address, String phone) {
        this.name = name;
        this.address = address;
        this.phone = phone;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** Counted here, under the branch's lock, so that no number is given twice. */
    public int nextWorkstationNumber() {
        return ++lastWorkstationNumber;
    }

    public BranchSummary summary() {
        return new BranchSummary(id, code, name, address, phone, active, version);
    }
}
