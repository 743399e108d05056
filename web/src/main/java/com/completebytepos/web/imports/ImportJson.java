package com.completebytepos.web.imports;

import com.completebytepos.imports.ImportColumn;
import com.completebytepos.imports.ImportCounts;
import com.completebytepos.imports.ImportEntry;
import com.completebytepos.imports.ImportState;
import java.util.List;
import java.util.UUID;

/** An import in the API's words; {@code done} rows of a running one, {@code columns} what each column is taken for, empty for nothing. */
public record ImportJson(UUID id, ImportEntry.Kind kind, String fileName, ImportState state, String charset, String taxOfNew, List<Column> columns, ImportCounts counts, int done, String problem, String startedBy,
                         String createdAt, String finishedAt) {

    public record Column(String heading, String meaning) {
    }

    /** What the columns mean, in the file's order: titles of docs/api-guide.md, empty or null for nothing. */
    public record Meaning(List<String> columns, String taxOfNew) {
    }

    /** A row that was not taken: {@code column} it is wrong in, the reason in words, and what the row said. */
    public record Fault(int line, String column, String code, String message, List<String> cells) {
    }

    static ImportJson of(ImportEntry entry, List<String> headings, List<ImportColumn> meanings, int done) {
        var columns = new java.util.ArrayList<Column>();
        for (int i = 0; i < headings.size(); i++) columns.add(new Column(headings.get(i), i >= meanings.size() || meanings.get(i) == null ? "" : meanings.get(i).title()));
        return new ImportJson(entry.id(), entry.kind(), entry.fileName(), entry.state(), entry.charset(), entry.taxOfNew(), columns, entry.counts(), done, entry.problem(), entry.startedBy(),
                entry.createdAt().toString(), entry.finishedAt() == null ? null : entry.finishedAt().toString());
    }
}
