package com.completebytepos.web.reconciliation;

import com.completebytepos.reconciliation.Item;
import com.completebytepos.reconciliation.ReconciledDays;
import com.completebytepos.reconciliation.Reconciliation;
import com.completebytepos.reconciliation.Verdict;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/reconciliation/day.xhtml */
@Named
@ViewScoped
public class ReconciledDayView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 500;

    @Inject ReconciledDays days;
    @Inject Reconciliation reconciliation;

    private UUID id;
    private ReconciledDays.Sheet sheet;
    private Verdict verdict;
    private List<Item> rows;
    private UUID noted;
    private boolean bookable;
    private String note;
    private String signNote;

    public void load() {
        sheet = days.find(id);
    }

    public void runAgain() {
        days.ask(sheet.head().accountId(), sheet.head().day());
        rows = null;
        load();
    }

    /** The rows behind one sum, held anew; the file has all of them. */
    public void show(Verdict wanted) {
        verdict = wanted;
        rows = reconciliation.rows(sheet.head().accountId(), sheet.head().day()).stream().filter(row -> row.verdict() == wanted).limit(SHOWN).toList();
    }

    public void edit(ReconciledDays.OpenItem item) {
        noted = item.id();
        bookable = item.item().isBookable();
        note = item.note();
    }

    public void keepNote() {
        days.note(noted, note);
        noted = null;
        load();
    }

    public void book() {
        days.book(noted, note);
        noted = null;
        Messages.done("reconciliation.booked");
        load();
    }

    public void sign() {
        days.sign(id, signNote);
        Messages.done("reconciliation.signed");
        load();
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public ReconciledDays.Sheet getSheet() { return sheet; }
    public Verdict getVerdict() { return verdict; }
    public List<Item> getRows() { return rows; }
    public UUID getNoted() { return noted; }
    public boolean isBookable() { return bookable; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
    public String getSignNote() { return signNote; }
    public void setSignNote(String signNote) { this.signNote = signNote; }
}
