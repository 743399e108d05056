package com.completebytepos.imports.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ReadPicturesTest {
    private static final UUID TEA = Ids.next();
    private static final UUID RED = Ids.next();
    private static final UUID BLUE = Ids.next();
    private static final UUID SHIRT = Ids.next();
    private static final GoodsIntake.Known SHOP = new GoodsIntake.Known(Map.of("TEA-0250", TEA, "SHIRT-R", RED, "SHIRT-B", BLUE, "A/1", SHIRT), Map.of("6161100100015", TEA, "0036000291452", SHIRT), Map.of(),
            Map.of(RED, new GoodsIntake.Member(SHIRT, List.of("Colour"), List.of("Red")), BLUE, new GoodsIntake.Member(SHIRT, List.of("Colour"), List.of("Blue"))));

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void findsGoodsByCodeAndBarcodeInWhicheverSpellingAndFolder() throws IOException {
        files.put("pictures/TEA-0250.JPG", drawn("jpg", 1));
        files.put("036000291452.png", drawn("png", 2));
        assertEquals(List.of(TEA, SHIRT), read().taken().stream().map(ReadPictures.Taken::skuId).toList());
        files.clear();
        files.put("A/1.png", drawn("png", 2));
        assertEquals(List.of(SHIRT), read().taken().stream().map(ReadPictures.Taken::skuId).toList(), "a code may look like a folder");
    }

    @Test
    void tellsEveryFileThatCannotBeTaken() throws IOException {
        files.put("TEA-0250.png", drawn("png", 1));
        files.put("6161100100015.jpg", drawn("jpg", 2));
        files.put("NOBODY.png", drawn("png", 3));
        files.put("SHIRT-R.png", "no picture".getBytes(StandardCharsets.UTF_8));
        files.put("readme.txt", "no picture".getBytes(StandardCharsets.UTF_8));
        files.put("SHIRT-B.png", header(9_000, 9_000));
        files.put("A/1.jpg", new byte[10 * 1024 * 1024 + 1]);
        assertEquals(List.of("2 imports.picture-twice [TEA-0250.png]", "3 imports.picture-of-nobody [NOBODY]", "4 catalogue.not-a-picture []", "5 catalogue.not-a-picture []", "6 catalogue.picture-too-large []",
                "7 catalogue.picture-too-large []"), read().faults().stream().map(f -> f.line() + " " + f.code() + " " + f.arguments()).toList());
    }

    @Test
    void variantsThatShowTheSameAreNotTwice() throws IOException {
        files.put("SHIRT-R.png", drawn("png", 1));
        files.put("SHIRT-B.png", drawn("png", 1));
        assertEquals(2, read().taken().size());
        files.put("A/1.png", drawn("png", 2));
        assertEquals(List.of("imports.picture-twice"), read().faults().stream().map(com.completebytepos.imports.RowFault::code).toList());
    }

    @Test
    void refusesWhatUnpacksToMoreThanIsTaken() throws IOException {
        for (int i = 0; i < 30; i++) files.put("N" + i + ".png", new byte[10 * 1024 * 1024]);
        var file = packed();
        assertTrue(file.length < 400_000, "a bomb");
        assertEquals("imports.pictures-unpacked", assertThrows(Rejection.class, () -> ReadPictures.of(file, SHOP)).code());
    }

    @Test
    void refusesMorePixelsThanAreDrawnAtOnce() throws IOException {
        var codes = new java.util.HashMap<String, UUID>();
        for (int i = 0; i < 60; i++) {
            codes.put("N" + i, Ids.next());
            files.put("N" + i + ".png", header(6_000, 6_000));
        }
        var file = packed();
        assertEquals("imports.pictures-unpacked", assertThrows(Rejection.class, () -> ReadPictures.of(file, new GoodsIntake.Known(codes, Map.of(), Map.of(), Map.of()))).code());
    }

    @Test
    void refusesMoreFilesThanAreTakenAtOnce() throws IOException {
        for (int i = 0; i <= ZipOfPictures.MOST_FILES; i++) files.put("N" + i + ".png", new byte[0]);
        var file = packed();
        assertEquals("imports.pictures-many", assertThrows(Rejection.class, () -> ZipOfPictures.isOne(file)).code());
    }

    @Test
    void isNoWorkbookAndNothingWithoutPictures() throws IOException {
        files.put("notes.txt", new byte[3]);
        assertFalse(ZipOfPictures.isOne(packed()));
        files.put("xl/media/image1.png", drawn("png", 1));
        assertTrue(ZipOfPictures.isOne(packed()));
        files.put("[Content_Types].xml", new byte[3]);
        assertFalse(ZipOfPictures.isOne(packed()));
        assertFalse(ZipOfPictures.isOne("PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private ReadPictures read() throws IOException {
        return ReadPictures.of(packed(), SHOP);
    }

    private byte[] packed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] drawn(String format, int colour) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour * 0x101010);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** The first bytes of a PNG that says how large it is. */
    private static byte[] header(int width, int height) throws IOException {
        var chunk = new ByteArrayOutputStream();
        var told = new DataOutputStream(chunk);
        told.writeBytes("IHDR");
        told.writeInt(width);
        told.writeInt(height);
        told.write(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(chunk.toByteArray());
        var out = new ByteArrayOutputStream();
        var png = new DataOutputStream(out);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeInt(13);
        png.write(chunk.toByteArray());
        png.writeInt((int) sum.getValue());
        png.writeInt(0);
        png.writeBytes("IDAT");
        png.writeInt(0x35af061e);
        return out.toByteArray();
    }
}
