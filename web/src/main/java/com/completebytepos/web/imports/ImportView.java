package com.completebytepos.web.imports;

import com.completebytepos.imports.ImportColumn;
import com.completebytepos.imports.ImportEntry;
import com.completebytepos.imports.ImportKeeping;
import com.completebytepos.imports.ImportState;
import com.completebytepos.imports.Imports;
import com.completebytepos.imports.ImportsRejection;
import com.completebytepos.imports.RowFault;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** office/imports/import.xhtml: what the columns mean, what would become of the rows, how far it is. May be left and come back to. */
@Named
@ViewScoped
public class ImportView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int FAULTS = 50;

    @Inject Imports imports;
    @Inject ImportKeeping keeping;

    private UUID id;
    private ImportEntry entry;
    private Imports.Sample sample;
    private List<ColumnForm> columns;
    private String taxOfNew;
    private List<RowFault> faults;
    private int done;

    /** One column of the file: its heading, its first cells, and what it is taken for. */
    public static final class ColumnForm implements Serializable {
        private static final long serialVersionUID = 1;
        private final String heading;
        private final String cells;
        private ImportColumn meaning;

        ColumnForm(String heading, String cells, ImportColumn meaning) {
            this.heading = heading;
            this.cells = cells;
            this.meaning = meaning;
        }

        public String getHeading() { return heading; }
        public String getCells() { return cells; }
        public ImportColumn getMeaning() { return meaning; }
        public void setMeaning(ImportColumn meaning) { this.meaning = meaning; }
    }

    public void load() {
        if (entry != null) return;
        entry = imports.entry(id);
        sample = imports.sample(id);
        taxOfNew = entry.taxOfNew();
        columns = new ArrayList<>();
        for (int i = 0; i < sample.headings().size(); i++) columns.add(new ColumnForm(sample.headings().get(i), cells(i), i < sample.columns().size() ? sample.columns().get(i) : null));
        refresh();
    }

    private String cells(int column) {
        return String.join(" · ", sample.rows().stream().map(row -> column < row.size() ? shortened(row.get(column)) : "").filter(c -> !c.isBlank()).limit(3).toList());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    public void check() {
        if (!entry.isOfPictures()) imports.mean(id, columns.stream().map(ColumnForm::getMeaning).toList(), taxOfNew);
        imports.check(id);
        refresh();
    }

    /** What stands on the page is what was checked, or it is checked again first. */
    public void start() {
        if (!entry.isOfPictures() && !isAsChecked()) throw ImportsRejection.OTHER_THAN_CHECKED.with();
        imports.start(id);
        refresh();
    }

    private boolean isAsChecked() {
        return taxOfNew.equals(imports.entry(id).taxOfNew()) && columns.stream().map(ColumnForm::getMeaning).toList().equals(imports.sample(id).columns());
    }

    /** Thrown away: nothing of it was stored. */
    public String discard() {
        keeping.discard(id);
        Messages.doneAndGo("imports.discarded", entry.fileName());
        return "/office/imports/imports.xhtml?faces-redirect=true";
    }

    public void refresh() {
        var before = entry.state();
        entry = imports.entry(id);
        done = entry.state() == ImportState.RUNNING ? imports.progress(id) : entry.counts().total();
        faults = imports.faults(id, 0, FAULTS);
        if (before == ImportState.RUNNING && entry.state() == ImportState.DONE) Messages.done("imports.is-done", entry.fileName());
    }

    public String reason(RowFault fault) {
        return Messages.text(fault.code(), fault.arguments().toArray());
    }

    public boolean isOpen() { return entry.state() == ImportState.UPLOADED || entry.state() == ImportState.CHECKED; }
    /** Its file is no longer kept. */
    public boolean isForgotten() { return columns.isEmpty(); }
    public boolean isRunning() { return entry.state() == ImportState.RUNNING; }
    public int getGood() { return entry.counts().total() - entry.counts().faulty(); }
    public ImportColumn[] getMeanings() { return ImportColumn.values(); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public ImportEntry getEntry() { return entry; }
    public List<ColumnForm> getColumns() { return columns; }
    public String getTaxOfNew() { return taxOfNew; }
    public void setTaxOfNew(String taxOfNew) { this.taxOfNew = taxOfNew; }
    public List<RowFault> getFaults() { return faults; }
    public int getDone() { return done; }
}
