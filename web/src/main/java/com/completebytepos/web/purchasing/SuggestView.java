package com.completebytepos.web.purchasing;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.Replenishment;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.stock.PadView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** office/purchasing/suggest.xhtml: what a branch should order, edited, then split by supplier into drafts. */
@Named
@ViewScoped
public class SuggestView extends PadView {
    private static final long serialVersionUID = 1;
    private static final int WEEK = 7;

    @Inject Replenishment replenishment;

    private UUID branchId;
    private int days = WEEK;
    private List<Choice> choices = List.of();

    /** A suggestion with what the buyer makes of it. */
    public static class Choice implements Serializable {
        private static final long serialVersionUID = 1;
        private final Replenishment.Suggestion suggestion;
        private Quantity quantity;

        Choice(Replenishment.Suggestion suggestion) {
            this.suggestion = suggestion;
            this.quantity = suggestion.supplierId() == null ? null : suggestion.suggested();
        }

        public Replenishment.Suggestion getSuggestion() { return suggestion; }
        public Quantity getQuantity() { return quantity; }
        public void setQuantity(Quantity quantity) { this.quantity = quantity; }
    }

    public void load() {
        if (branchId == null) branchId = firstBranch();
        suggest();
    }

    public void suggest() {
        choices = new ArrayList<>(replenishment.suggest(branchId, days).stream().map(Choice::new).toList());
    }

    public String order() {
        var chosen = choices.stream().filter(c -> c.suggestion.supplierId() != null && c.quantity != null && c.quantity.thousandths() > 0)
                .map(c -> new Replenishment.Chosen(c.suggestion.supplierId(), c.suggestion.skuId(), c.quantity)).toList();
        Messages.doneAndGo("purchasing.drafts-made", replenishment.order(branchId, chosen).size());
        return "orders.xhtml?faces-redirect=true";
    }

    public List<Choice> getChoices() { return choices; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public int getDays() { return days; }
    public void setDays(int days) { this.days = days; }
}
