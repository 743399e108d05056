package com.completebytepos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone stores what its camera sees, and says beside it how it was held. */
class PictureFileTest {

    @ParameterizedTest
    @CsvSource({"1, II, 64x32, left upper", "2, MM, 64x32, right upper", "3, II, 64x32, right lower", "4, MM, 64x32, left lower", "5, II, 32x64, left upper", "6, MM, 32x64, right upper", "6, II, 32x64, right upper",
        "7, II, 32x64, right lower", "8, MM, 32x64, left lower", "0, II, 64x32, left upper", "9, MM, 64x32, left upper"})
    void aPictureStandsUpright(int orientation, String order, String size, String corner) throws IOException {
        assertEquals(size + " " + corner, drawn(held(orientation, order)));
    }

    @Test
    void whatTellsOfTheCameraMayBeDamaged() throws IOException {
        var whole = held(6, "II");
        for (int cut = 4; cut < 34; cut++) {
            var torn = whole.clone();
            torn[2 + cut] = (byte) 0xfe;
            CameraTurn.of(torn);
        }
        for (int length = 0; length < 40; length++) assertEquals(1, CameraTurn.of(java.util.Arrays.copyOf(whole, Math.min(length, 30))).orientation());
        assertEquals("64x32 left upper", drawn(stored()));
    }

    /** The size, and in which corner the red quarter is. */
    private static String drawn(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(PictureFile.of(file, fault -> new IllegalStateException(fault.name())).bytes(512)));
        var found = new StringBuilder(image.getWidth() + "x" + image.getHeight());
        for (var left : new boolean[] {true, false}) {
            for (var upper : new boolean[] {true, false}) {
                var colour = new Color(image.getRGB(left ? 4 : image.getWidth() - 5, upper ? 4 : image.getHeight() - 5));
                if (colour.getRed() > 200 && colour.getBlue() < 100) found.append(left ? " left" : " right").append(upper ? " upper" : " lower");
            }
        }
        return found.toString();
    }

    private static byte[] stored() throws IOException {
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) for (int y = 0; y < 32; y++) image.setRGB(x, y, x < 32 && y < 16 ? 0xff0000 : 0x0000ff);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] held(int orientation, String order) throws IOException {
        var exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(order.getBytes(StandardCharsets.US_ASCII));
        exif.order(order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        var plain = stored();
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(exif.array());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }
}
