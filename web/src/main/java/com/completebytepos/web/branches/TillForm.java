package com.completebytepos.web.branches;

import com.completebytepos.selling.TillEntry;
import java.io.Serializable;
import java.util.UUID;

/** One till as it is being typed; the branch it stands in never changes. */
public class TillForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID branchId;
    private final TillEntry read;
    private String name;

    TillForm(UUID branchId, TillEntry read) {
        this.branchId = branchId;
        this.read = read;
        this.name = read == null ? null : read.name();
    }

    public UUID getBranchId() { return branchId; }
    public TillEntry getRead() { return read; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
}
