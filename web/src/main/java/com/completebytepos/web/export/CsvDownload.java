package com.completebytepos.web.export;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Answers the current request of a page with a CSV file (RFC 4180, UTF-8 with a mark, so that spreadsheets read Swahili right). */
public final class CsvDownload {

    private CsvDownload() {
    }

    public static void send(String fileName, List<String> header, Stream<List<Object>> rows) {
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType("text/csv;charset=UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try (rows; var out = new OutputStreamWriter(answer.getResponseOutputStream(), StandardCharsets.UTF_8)) {
            write(out, header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    static void write(Appendable out, List<String> header, Stream<List<Object>> rows) throws IOException {
        out.append('\ufeff');
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(header.stream().map(FormulaGuard::neutral).toList());
        for (var row : (Iterable<List<Object>>) rows::iterator) csv.printRecord(row.stream().map(FormulaGuard::neutral).toList());
    }
}
