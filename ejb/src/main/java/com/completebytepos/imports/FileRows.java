package com.completebytepos.imports;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file, one after the other; empty ones are passed over. */
interface FileRows extends Closeable {
    int MOST_ROWS = 100_000;
    int MOST_COLUMNS = 200;

    /** @return null after the last */
    FileRow next() throws IOException;

    /** How the text was written; null where the format itself says so. */
    String charset();

    /** @throws com.completebytepos.kernel.Rejection when it is no table we read */
    static FileRows open(byte[] file) throws IOException {
        return ProgramRows.of(table(file));
    }

    private static FileRows table(byte[] file) {
        if (file.length >= 4 && file[0] == 'P' && file[1] == 'K') return new XlsxRows(file);
        if (file.length >= 4 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf && file[2] == 0x11) throw ImportsRejection.OLD_EXCEL.at("file");
        return new CsvRows(file);
    }
}
