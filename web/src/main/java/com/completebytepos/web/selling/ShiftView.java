package com.completebytepos.web.selling;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.selling.ShiftRow;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** office/selling/shift.xhtml: one shift so far, on a paper of 80 mm. */
@Named
@RequestScoped
public class ShiftView {
    @Inject ShiftQueries shifts;
    @Inject BranchRegister register;
    @Inject Tills tills;
    @Inject TillPeople people;
    @Inject BusinessCard business;
    @Inject Clock clock;

    private UUID id;
    private ShiftRow row;

    public void load() {
        if (id == null) throw SellingRejection.NO_SUCH_SHIFT.with();
        row = shifts.find(id).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
    }

    public String getBranch() {
        return register.all().stream().filter(b -> b.id().equals(row.shift().branchId())).map(b -> b.name()).findFirst().orElse("");
    }

    public String getTill() {
        return tills.find(row.shift().tillId()).map(TillEntry::name).orElse("");
    }

    public String getCashier() {
        return people.names(List.of(row.shift().cashierId())).get(row.shift().cashierId());
    }

    public String getTradeName() { return business.details().tradeName(); }
    public Instant getPrintedAt() { return clock.instant(); }
    public ShiftRow getRow() { return row; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
}
