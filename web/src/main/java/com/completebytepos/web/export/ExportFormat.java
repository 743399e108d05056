package com.completebytepos.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files a table can become. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), PDF("application/pdf");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** By the ending of a file's name. */
    public static Optional<ExportFormat> of(String name) {
        return Stream.of(values()).filter(f -> name != null && name.toLowerCase(Locale.ROOT).endsWith("." + f.ending())).findFirst();
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public TableFile open(OutputStream out, String title, List<String> titles) throws IOException {
        return switch (this) {
            case CSV -> new CsvTable(out, titles);
            case XLSX -> new XlsxTable(out, title, titles);
            case PDF -> new PdfTable(out, title, titles);
        };
    }
}
