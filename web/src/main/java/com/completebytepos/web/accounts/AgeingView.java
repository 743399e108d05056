package com.completebytepos.web.accounts;

import com.completebytepos.accounts.CreditBook;
import com.completebytepos.accounts.DebtReminders;
import com.completebytepos.accounts.WriteOffs;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.kernel.Money;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.reporting.TodayCharts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/accounts/ageing.xhtml */
@Named
@ViewScoped
public class AgeingView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CreditBook credit;
    @Inject WriteOffs writeOffs;
    @Inject CustomerQueries customers;
    @Inject DebtReminders reminders;

    private List<CreditBook.AgeingRow> rows;
    private CreditBook.AgeingRow sums;
    private List<WriteOffs.Row> waiting;
    private List<DebtReminders.Prepared> prepared;
    private Map<UUID, CustomerEntry> known;

    public void load() {
        rows = credit.ageing();
        sums = rows.stream().reduce(new CreditBook.AgeingRow(null, null, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null), AgeingView::plus);
        waiting = writeOffs.rows(null);
        known = customers.byIds(waiting.stream().map(WriteOffs.Row::customerId).toList());
    }

    public void decide(WriteOffs.Row one, boolean approved) {
        writeOffs.decide(one.id(), approved);
        Messages.done(approved ? "accounts.write-off-approved" : "accounts.write-off-refused", one.amount());
        load();
    }

    /** Everybody with something past its day: what each would read, or why nothing goes. */
    public void look() {
        prepared = rows.stream().filter(r -> r.customer() != null && r.total().compareTo(r.current()) > 0).map(r -> reminders.prepare(r.customerId(), null)).toList();
        if (prepared.isEmpty()) Messages.done("reminders.nobody");
    }

    public void remindAll() {
        int asked = reminders.remindAll(prepared.stream().filter(p -> p.obstacle() == null).map(p -> p.customer().id()).toList());
        prepared = null;
        Messages.done("reminders.asked-many", asked);
    }

    public String nameOf(WriteOffs.Row one) {
        return known.containsKey(one.customerId()) ? known.get(one.customerId()).name() : "?";
    }

    /** How much is how old; the same figures stand in the table's last row. */
    public String getChart() {
        var labels = Json.createArrayBuilder();
        for (var key : List.of("current", "to30", "to60", "to90", "beyond")) labels.add(Messages.text("accounts.column." + key));
        var data = Json.createArrayBuilder();
        for (var money : List.of(sums.current(), sums.to30(), sums.to60(), sums.to90(), sums.beyond())) data.add(money.toBigDecimal());
        var sets = Json.createArrayBuilder().add(Json.createObjectBuilder().add("label", Messages.text("accounts.owed")).add("data", data).add("backgroundColor", "#b3261e"));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("plugins", TodayCharts.legend(false))));
    }

    private static CreditBook.AgeingRow plus(CreditBook.AgeingRow a, CreditBook.AgeingRow b) {
        return new CreditBook.AgeingRow(null, null, a.current().plus(b.current()), a.to30().plus(b.to30()), a.to60().plus(b.to60()), a.to90().plus(b.to90()), a.beyond().plus(b.beyond()), a.total().plus(b.total()), null);
    }

    public List<CreditBook.AgeingRow> getRows() { return rows; }
    public CreditBook.AgeingRow getSums() { return sums; }
    public List<DebtReminders.Prepared> getPrepared() { return prepared; }
    public long getReady() { return prepared.stream().filter(p -> p.obstacle() == null).count(); }
    public List<WriteOffs.Row> getWaiting() { return waiting; }
}
