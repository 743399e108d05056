package com.completebytepos.imports.pictures;

import com.completebytepos.imports.ImportsRejection;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The files of a ZIP, each read where it stands and no further than a picture may go: a few bytes may unpack to a million times as many. */
public final class ZipOfPictures implements Closeable {
    static final int MOST_FILES = 5_000;
    static final int MOST_UNPACKED_MB = 256;
    private static final int MOST_OF_ONE = 10 * 1024 * 1024;
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp", "gif", "bmp");
    /** Every document of Office has it, and no pictures. */
    private static final String OF_OFFICE = "[Content_Types].xml";

    private final ZipFile zip;
    private final List<ZipArchiveEntry> files = new ArrayList<>();
    private long unpacked;

    private ZipOfPictures(byte[] file) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        for (var entries = zip.getEntries(); entries.hasMoreElements();) {
            var entry = entries.nextElement();
            if (!entry.isDirectory()) files.add(entry);
        }
    }

    /** @throws com.completebytepos.kernel.Rejection when it has more files than are taken at once */
    public static boolean isOne(byte[] file) {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') return false;
        try (var zip = new ZipOfPictures(file)) {
            boolean found = zip.files.stream().noneMatch(f -> f.getName().equals(OF_OFFICE)) && zip.files.stream().anyMatch(f -> ENDINGS.contains(ending(f.getName())));
            if (found && zip.files.size() > MOST_FILES) throw ImportsRejection.PICTURES_MANY.at("file", MOST_FILES);
            return found;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    public static ZipOfPictures open(byte[] file) {
        try {
            return new ZipOfPictures(file);
        } catch (IOException | IllegalArgumentException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
    }

    public int size() {
        return files.size();
    }

    String name(int at) {
        return files.get(at).getName();
    }

    /** Of a file called as pictures are, all before the ending; null of any other. */
    static String stem(String name) {
        return ENDINGS.contains(ending(name)) ? name.substring(0, name.lastIndexOf('.')) : null;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** One byte more than a picture may have tells that it is too large. @throws IOException when it cannot be unpacked @throws com.completebytepos.kernel.Rejection when all together are too much */
    public byte[] bytes(int at) throws IOException {
        try (var in = zip.getInputStream(files.get(at))) {
            if (in == null) throw new IOException("no content");
            var read = in.readNBytes(MOST_OF_ONE + 1);
            unpacked += read.length;
            if (unpacked > MOST_UNPACKED_MB * 1024L * 1024) throw ImportsRejection.PICTURES_UNPACKED.at("file", MOST_UNPACKED_MB, ReadPictures.MOST_PIXELS / 1_000_000);
            return read;
        } catch (IllegalArgumentException | IllegalStateException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
