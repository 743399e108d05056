package com.completebytepos.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Which cells of an Excel file's first sheet are merged; and that the file does not unpack to more than a machine holds. */
record MergedCells(List<Range> ranges) {
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    }

    /** @param row from 1, as Excel numbers them; {@code column} from 0 */
    boolean holds(int row, int column) {
        for (var one : ranges) if (row >= one.firstRow && row <= one.lastRow && column >= one.firstColumn && column <= one.lastColumn) return true;
        return false;
    }

    static MergedCells of(byte[] file) {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            var sheet = Collections.list(zip.getEntries()).stream().filter(e -> e.getName().startsWith("xl/worksheets/sheet")).min(Comparator.comparing(ZipArchiveEntry::getName));
            if (sheet.isEmpty()) throw ImportsRejection.FILE_KIND.at("file");
            long unpacked = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                try (var part = new Counted(zip.getInputStream(entry), MOST_UNPACKED - unpacked)) {
                    part.transferTo(OutputStream.nullOutputStream());
                    unpacked += part.read;
                }
            }
            return new MergedCells(ranges(zip.getInputStream(sheet.get())));
        } catch (IOException | XMLStreamException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
    }

    private static List<Range> ranges(InputStream sheet) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var found = new ArrayList<Range>();
        var xml = factory.createXMLStreamReader(sheet);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("mergeCell")) continue;
            var range = RANGE.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
            if (range.matches()) found.add(new Range(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4)), column(range.group(1)), column(range.group(3))));
        }
        return found;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long read;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int some = super.read(buffer, from, length);
            count(some);
            return some;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        private void count(int some) {
            if (some > 0) read += some;
            if (read > most) throw ImportsRejection.FILE_TOO_LARGE.at("file");
        }
    }
}
