package com.completebytepos.kernel;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held when it took a JPEG, as its Exif tells (Exif 2.32, tag Orientation): 1 to 8, and 1, as it is stored, where nothing is told. */
record CameraTurn(int orientation) {
    private static final CameraTurn NONE = new CameraTurn(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    static CameraTurn of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException damaged) {
            return NONE; // the picture itself may be sound
        }
    }

    /** Marker by marker until the picture begins. */
    private static CameraTurn read(ByteBuffer file) {
        if (file.getShort(0) != (short) 0xffd8) return NONE;
        for (int at = 2; (file.get(at) & 0xff) == 0xff;) {
            int marker = file.get(at + 1) & 0xff;
            if (marker == 0xda || marker == 0xd9) return NONE;
            int length = marker == 0xff ? -1 : file.getShort(at + 2) & 0xffff; // a marker may have signs before it that fill up
            if (marker == 0xe1 && length > EXIF.length + 8 && isExif(file, at + 4)) return tagged(file.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            at += 2 + length;
        }
        return NONE;
    }

    private static boolean isExif(ByteBuffer file, int at) {
        for (int i = 0; i < EXIF.length; i++) if (file.get(at + i) != EXIF[i]) return false;
        return true;
    }

    private static CameraTurn tagged(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int count = tiff.getShort(first) & 0xffff;
        for (int at = first + 2, i = 0; i < count; i++, at += ENTRY) {
            if ((tiff.getShort(at) & 0xffff) != TAG || tiff.getShort(at + 2) != SHORT) continue;
            int told = tiff.getShort(at + 8);
            return told < 1 || told > 8 ? NONE : new CameraTurn(told);
        }
        return NONE;
    }

    /** Whether what is stored as its width is its height. */
    boolean lies() {
        return orientation > 4;
    }

    /** Puts a picture of that size upright. */
    AffineTransform upright(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
