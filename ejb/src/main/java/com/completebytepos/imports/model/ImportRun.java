package com.completebytepos.imports.model;

import com.completebytepos.imports.ImportColumn;
import com.completebytepos.imports.ImportCounts;
import com.completebytepos.imports.ImportEntry;
import com.completebytepos.imports.ImportState;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One price list, or one file of pictures, on its way in. Born with its file; its columns are given their meaning; it is checked, as often as wanted; then it runs,
 * one in a shop at a time, and is done or failed, which is its end. The file stays what it was when it came.
 */
@Entity
public class ImportRun {
    @Id private UUID id;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private ImportEntry.Kind kind = ImportEntry.Kind.LIST;
    private String fileName;
    private byte[] fileHash;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private ImportState state = ImportState.UPLOADED;
    private String columns;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxOfNew = "B";
    private String charset;
    private String startedBy;
    private Instant createdAt;
    private Instant finishedAt;
    private int totalRows;
    private int added;
    private int changed;
    private int same;
    private int faulty;
    /** True while it runs, else null: the database knows one such row. */
    private Boolean busy;
    private String problem;
    @Version private int version;

    protected ImportRun() {
    }

    public ImportRun(String fileName, byte[] fileHash, String charset, String startedBy, Instant now) {
        this.id = Ids.next();
        this.fileName = fileName;
        this.fileHash = fileHash;
        this.charset = charset;
        this.startedBy = startedBy;
        this.createdAt = now;
    }

    /** Pictures have no columns. */
    public void holdPictures() {
        kind = ImportEntry.Kind.PICTURES;
        columns = "";
    }

    public boolean isOfPictures() {
        return kind == ImportEntry.Kind.PICTURES;
    }

    /** Forgets what an earlier check found. */
    public void mean(List<ImportColumn> meanings, String letter) {
        columns = meanings.stream().map(c -> c == null ? "" : c.name()).collect(Collectors.joining(","));
        taxOfNew = letter;
        state = ImportState.UPLOADED;
        counted(ImportCounts.NONE);
    }

    public void checked(ImportCounts counts) {
        state = ImportState.CHECKED;
        counted(counts);
    }

    public void begin(String by) {
        state = ImportState.RUNNING;
        startedBy = by;
        busy = true;
    }

    public void finish(ImportCounts counts, Instant now) {
        state = ImportState.DONE;
        counted(counts);
        busy = null;
        finishedAt = now;
    }

    /** Nothing of it was stored. */
    public void fail(String why, Instant now) {
        state = ImportState.FAILED;
        problem = why.length() <= 200 ? why : why.substring(0, 200);
        busy = null;
        finishedAt = now;
    }

    private void counted(ImportCounts counts) {
        totalRows = counts.total();
        added = counts.added();
        changed = counts.changed();
        same = counts.same();
        faulty = counts.faulty();
    }

    public List<ImportColumn> meanings() {
        return new ArrayList<>(Arrays.stream(columns.split(",", -1)).map(c -> c.isEmpty() ? null : ImportColumn.valueOf(c)).toList());
    }

    public ImportState state() {
        return state;
    }

    public UUID id() {
        return id;
    }

    public ImportEntry entry() {
        return new ImportEntry(id, kind, fileName, state, charset, taxOfNew, startedBy, createdAt, finishedAt, new ImportCounts(totalRows, added, changed, same, faulty), problem);
    }
}
