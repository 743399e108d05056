package com.completebytepos.web.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.web.faces.Messages;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What pages with lines that are scanned have in common. */
public abstract class PadView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject protected ProductQueries goods;
    @Inject protected ProductCatalogue catalogue;
    @Inject protected BranchRegister register;
    private final LinePad pad = new LinePad();
    private List<BranchSummary> all;
    private boolean lacking;
    private boolean knowing;

    public void add() { pad.add(goods, catalogue); }
    public void remove(LinePad.Row row) { pad.remove(row); }

    /** What the books do not have is asked about first: whoever says that it is there all the same goes on. */
    protected <T> T asking(Function<Boolean, T> work) {
        try {
            var done = work.apply(knowing);
            lacking = false;
            knowing = false;
            return done;
        } catch (Rejection refused) {
            lacking |= refused.code().equals(StockRejection.NOT_THERE.code());
            throw refused;
        }
    }

    /** Those the person works in. */
    public List<BranchSummary> getBranches() {
        return BranchScope.mine(trading(), BranchSummary::id);
    }

    protected List<BranchSummary> trading() {
        return every().stream().filter(BranchSummary::active).toList();
    }

    /** Null for whoever works in branches alone that are closed. */
    protected UUID firstBranch() {
        return BranchScope.mine(trading(), BranchSummary::id).stream().findFirst().map(BranchSummary::id).orElse(null);
    }

    public String branchName(UUID id) {
        return every().stream().filter(b -> b.id().equals(id)).map(BranchSummary::name).findFirst().orElseGet(() -> Messages.text("branches.inactive"));
    }

    private List<BranchSummary> every() {
        if (all == null) all = register.all();
        return all;
    }

    public boolean isLacking() { return lacking; }
    public boolean isKnowing() { return knowing; }
    public void setKnowing(boolean knowing) { this.knowing = knowing; }
    public LinePad getPad() { return pad; }
}
