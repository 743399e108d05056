package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.StatementSheet;
import com.completebytepos.agreeing.SupplierStatements;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/agreeing/statement.xhtml: one statement beside the books, and where it is agreed. */
@Named
@ViewScoped
public class StatementView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject SupplierStatements statements;

    private UUID id;
    private StatementSheet sheet;
    private StatementSheet.Verdict verdict;
    private String note;
    private boolean openToo;

    public void load() {
        sheet = statements.sheet(id);
    }

    public void agree() {
        statements.agree(id, new SupplierStatements.Signing(note, openToo), sheet);
        Messages.done("agreeing.agreed", sheet.head().supplier());
        load();
    }

    public String drop() {
        statements.drop(id);
        Messages.doneAndGo("agreeing.dropped");
        return "statements.xhtml?faces-redirect=true&supplier=" + sheet.head().supplierId();
    }

    public void show(StatementSheet.Verdict wanted) {
        verdict = wanted;
    }

    public List<StatementSheet.Line> getLines() { return verdict == null ? sheet.lines() : sheet.lines().stream().filter(line -> line.verdict() == verdict).toList(); }
    public StatementSheet.Verdict[] getVerdicts() { return StatementSheet.Verdict.values(); }
    public StatementSheet.Verdict getVerdict() { return verdict; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public StatementSheet getSheet() { return sheet; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
    public boolean isOpenToo() { return openToo; }
    public void setOpenToo(boolean openToo) { this.openToo = openToo; }
}
