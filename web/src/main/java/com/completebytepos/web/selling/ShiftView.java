package com.completebytepos.web.selling;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.cash.CloseShift;
import com.completebytepos.cash.Openings;
import com.completebytepos.cash.Settlements;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.reporting.ZReports;
import com.completebytepos.reporting.ZSheet;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.Shifts;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** office/selling/shift.xhtml: one shift on a paper of 80 mm, so far or as it was frozen, and what lies behind its figures. */
@Named
@RequestScoped
public class ShiftView {
    @Inject Shifts shifts;
    @Inject ZReports reports;
    @Inject Settlements settlements;
    @Inject Openings openings;
    @Inject Approvals approvals;
    @Inject BranchRegister register;
    @Inject Tills tills;
    @Inject TillPeople people;
    @Inject BusinessCard business;

    private UUID id;
    private Integer revision;
    private ShiftEntry shift;
    private ZSheet sheet;
    private List<ZSheet> revisions;
    private Settlements.Settlement settlement;

    public void load() {
        if (id == null) throw SellingRejection.NO_SUCH_SHIFT.with();
        shift = shifts.find(id).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
        revisions = reports.revisions(id);
        var asked = revisions.stream().filter(z -> revision != null && z.head().revision() == revision).findFirst();
        sheet = asked.orElseGet(() -> revisions.isEmpty() ? reports.soFar(id) : revisions.get(revisions.size() - 1));
        settlement = settlements.find(id).orElse(null);
    }

    public String getBranch() {
        return register.all().stream().filter(b -> b.id().equals(shift.branchId())).map(b -> b.name()).findFirst().orElse("");
    }

    public String getTill() {
        return tills.find(shift.tillId()).map(TillEntry::name).orElse("");
    }

    public String nameOf(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "?");
    }

    public List<Settlements.Moved> getMoves() {
        return settlements.moves(id);
    }

    public List<CloseShift.Pieces> getOpeningPieces() {
        return openings.pieces(id);
    }

    /** Who signed a move of cash or the count. */
    public List<Approvals.Row> approvalsOf(UUID command) {
        return approvals.of(command);
    }

    public boolean isAmended() {
        return sheet.head().revision() > 1;
    }

    public boolean isReplaced() {
        return !revisions.isEmpty() && sheet.head().revision() < revisions.size();
    }

    public String getTradeName() { return business.details().tradeName(); }
    public Instant getPrintedAt() { return sheet.writtenAt(); }
    public ShiftEntry getShift() { return shift; }
    public ZSheet getSheet() { return sheet; }
    public List<ZSheet> getRevisions() { return revisions; }
    public Settlements.Settlement getSettlement() { return settlement; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public Integer getRevision() { return revision; }
    public void setRevision(Integer revision) { this.revision = revision; }
}
