package com.completebytepos.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Rows of a file beside the faults found in them, both by line: however many pages of faults there are, the file is read once. */
public final class WholeRows implements Closeable {
    private final FileRows rows;
    private FileRow at;

    /** @param file null: it is forgotten, and faults tell what was kept of their rows */
    WholeRows(byte[] file) {
        try {
            rows = file == null ? null : FileRows.open(file);
            at = rows == null ? null : rows.next();
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
    }

    /** @param fault of a line after those that were asked for before */
    public RowFault whole(RowFault fault) {
        try {
            while (at != null && at.line() < fault.line()) at = rows.next();
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", fault.line());
        }
        List<String> cells = at != null && at.line() == fault.line() ? at.texts() : fault.cells();
        return new RowFault(fault.line(), fault.field(), fault.code(), fault.arguments(), cells);
    }

    @Override
    public void close() throws IOException {
        if (rows != null) rows.close();
    }
}
