package com.completebytepos.reporting;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A downloaded table as rows of text, read the way other programs read it. */
public record SheetFile(List<List<String>> rows) {

    public static SheetFile csv(byte[] file) throws IOException {
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.charAt(0) != '\uFEFF') throw new IllegalStateException("no byte order mark");
        try (var parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            return new SheetFile(parser.stream().map(r -> r.toList()).toList());
        }
    }

    /** Cents as they stand in a text file. */
    public static String shown(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static SheetFile xlsx(byte[] file) throws Exception {
        var kept = Files.write(Files.createTempFile("table", ".xlsx"), file);
        try (var zip = new ZipFile(kept.toFile())) {
            return new SheetFile(rows(xml(zip, "xl/worksheets/sheet1.xml"), xml(zip, "xl/sharedStrings.xml")));
        } finally {
            Files.delete(kept);
        }
    }

    /** All that stands on the paper. */
    static String pdf(byte[] file) throws IOException {
        var reader = new PdfReader(file);
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        return text.toString();
    }

    private static List<List<String>> rows(Document sheet, Document strings) {
        var rows = new ArrayList<List<String>>();
        var found = sheet.getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) rows.add(cells((Element) found.item(i), strings));
        return rows;
    }

    private static List<String> cells(Element row, Document strings) {
        var cells = new ArrayList<String>();
        var found = row.getElementsByTagName("c");
        for (int i = 0; i < found.getLength(); i++) {
            var cell = (Element) found.item(i);
            int column = columnOf(cell.getAttribute("r"));
            while (cells.size() <= column) cells.add("");
            var text = cell.getTextContent();
            cells.set(column, "s".equals(cell.getAttribute("t")) ? strings.getElementsByTagName("si").item(Integer.parseInt(text)).getTextContent() : text);
        }
        return cells;
    }

    private static int columnOf(String reference) {
        var letters = Pattern.compile("[A-Z]+").matcher(reference);
        if (!letters.find()) throw new IllegalStateException(reference);
        int column = 0;
        for (char letter : letters.group().toCharArray()) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }

    private static Document xml(ZipFile zip, String name) throws Exception {
        try (var part = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(part);
        }
    }

    /** The sum of a column in cents, without the titles and without the last row, which is the file's own sum. */
    long cents(int column) {
        return rows.subList(1, rows.size() - 1).stream().mapToLong(r -> centsOf(r.get(column))).sum();
    }

    long centsOfLastRow(int column) {
        return centsOf(rows.get(rows.size() - 1).get(column));
    }

    int count() {
        return rows.size() - 2;
    }

    private static long centsOf(String cell) {
        return new java.math.BigDecimal(cell).movePointRight(2).longValueExact();
    }
}
