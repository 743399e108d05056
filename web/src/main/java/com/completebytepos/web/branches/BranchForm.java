package com.completebytepos.web.branches;

import com.completebytepos.branches.BranchSummary;
import java.io.Serializable;
import java.util.UUID;

/** One branch as it is being typed. */
public class BranchForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final BranchSummary read;
    private String code;
    private String name;
    private String address;
    private String phone;
    private UUID like;

    BranchForm(BranchSummary read) {
        this.read = read;
        if (read == null) return;
        this.code = read.code();
        this.name = read.name();
        this.address = read.address();
        this.phone = read.phone();
    }

    public boolean isFresh() { return read == null; }
    public UUID getId() { return read == null ? null : read.id(); }
    public int getVersion() { return read == null ? 0 : read.version(); }
    public UUID getLike() { return like; }
    public void setLike(UUID like) { this.like = like; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code == null ? null : code.strip(); }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getAddress() { return address; }
    public void setAddress(String address) { this.address = address; }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
}
