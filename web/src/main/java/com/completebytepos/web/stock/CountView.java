package com.completebytepos.web.stock;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.CountPosting;
import com.completebytepos.stock.CountQueries;
import com.completebytepos.stock.CountState;
import com.completebytepos.stock.CountSteps;
import com.completebytepos.stock.StockCounts;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.identity.SessionView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** office/stock/count.xhtml: on a phone, a scan box and what one counted oneself; closed, the differences for who decides. */
@Named
@ViewScoped
public class CountView extends PadView {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 30;
    private static final int MOST = 200;
    private static final Quantity ONE = Quantity.ofThousandths(1000);

    @Inject StockCounts counts;
    @Inject CountSteps steps;
    @Inject CountPosting posting;
    @Inject CountQueries queries;
    @Inject SessionView session;

    private UUID id;
    private CountQueries.Row row;
    private CountQueries.Progress progress;
    private List<CountQueries.Entered> mine;
    private List<String> open;
    private List<CountQueries.Difference> differences = List.of();
    private List<CountQueries.Missed> missed = List.of();
    private UUID entry = Ids.next();
    private String code;
    private Quantity quantity = ONE;

    public void load() {
        row = queries.row(id);
        progress = queries.progress(id);
        boolean counting = row.state() == CountState.OPEN;
        mine = counting && session.may("KEEP_STOCK") ? queries.mine(id, SHOWN) : List.of();
        open = counting && session.may("KEEP_STOCK") ? queries.open(id, SHOWN) : List.of();
        missed = session.may("APPROVE_STOCK") ? queries.neverCounted(id) : List.of();
        differences = counting || row.state() == CountState.STOPPED || !session.may("APPROVE_STOCK") ? List.of() : queries.differences(id);
    }

    /** The entry's id is that of the form: a phone that heard no answer sends the same one again. */
    public void enter() {
        var entered = counts.enter(entry == null ? Ids.next() : entry, id, code, quantity == null ? ONE : quantity);
        Messages.done("stock.count-entered", entered.quantity(), entered.name());
        entry = Ids.next();
        code = null;
        quantity = ONE;
        load();
    }

    public void undo(CountQueries.Entered one) {
        counts.undo(one.id());
        load();
    }

    public void close() {
        int again = steps.close(id);
        Messages.done(again > 0 ? "stock.count-again" : "stock.count-closed", again);
        long never = queries.countNever(id);
        if (never > 0) Messages.done(again > 0 ? "stock.count-never-yet" : "stock.count-never", never);
        load();
    }

    public void takeAsGone() {
        Messages.done("stock.count-taken-as-gone", steps.takeAsGone(id));
        load();
    }

    public void approve() {
        if (row.state() == CountState.POSTING) posting.goOn(id);
        else posting.approveAndPost(id);
        load();
        Messages.done("stock.count-posted", row.number());
    }

    public void stop() {
        counts.stop(id);
        load();
    }

    public BigDecimal getWorth() {
        return differences.stream().map(CountQueries.Difference::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<CountQueries.Difference> getDifferences() { return differences.size() <= MOST ? differences : List.copyOf(differences.subList(0, MOST)); }
    public int getDifferent() { return differences.size(); }
    public List<CountQueries.Missed> getMissed() { return missed.size() <= MOST ? missed : List.copyOf(missed.subList(0, MOST)); }
    public int getMissing() { return missed.size(); }
    public boolean isAt(String state) { return row.state() == CountState.valueOf(state); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public CountQueries.Row getRow() { return row; }
    public CountQueries.Progress getProgress() { return progress; }
    public List<CountQueries.Entered> getMine() { return mine; }
    public List<String> getOpen() { return open; }
    public UUID getEntry() { return entry; }
    public void setEntry(UUID entry) { this.entry = entry; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public Quantity getQuantity() { return quantity; }
    public void setQuantity(Quantity quantity) { this.quantity = quantity; }
}
