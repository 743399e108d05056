package com.completebytepos.catalogue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** An upload decoded, made small and encoded again: JPEG, or PNG where one can look through it. */
record DrawnPicture(String media, byte[] whole, byte[] thumb) {
    static final int WHOLE = 512;
    static final int THUMB = 96;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 40_000_000;

    /** @throws com.completebytepos.kernel.Rejection at the field "picture" when it is no picture, or too large a one */
    static DrawnPicture of(byte[] upload) {
        if (upload == null || upload.length == 0) throw CatalogueRejection.PICTURE_MISSING.at("picture");
        if (upload.length > MOST_BYTES) throw CatalogueRejection.PICTURE_TOO_LARGE.at("picture");
        var read = decoded(upload);
        boolean clear = read.getColorModel().hasAlpha();
        return new DrawnPicture(clear ? "image/png" : "image/jpeg", encoded(scaled(read, WHOLE, clear), clear), encoded(scaled(read, THUMB, clear), clear));
    }

    private static BufferedImage decoded(byte[] upload) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw CatalogueRejection.NOT_A_PICTURE.at("picture");
            return decoded(readers.next(), in);
        } catch (IOException broken) {
            throw CatalogueRejection.NOT_A_PICTURE.at("picture");
        }
    }

    /** A few bytes may claim to be a picture of a square kilometre: its size is asked before it is drawn. */
    private static BufferedImage decoded(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) throw CatalogueRejection.PICTURE_TOO_LARGE.at("picture");
            return reader.read(0);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException broken) {
            throw CatalogueRejection.NOT_A_PICTURE.at("picture");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage from, int most, boolean clear) {
        int longest = Math.max(from.getWidth(), from.getHeight());
        int width = longest <= most ? from.getWidth() : Math.max(1, (int) ((long) from.getWidth() * most / longest));
        int height = longest <= most ? from.getHeight() : Math.max(1, (int) ((long) from.getHeight() * most / longest));
        var to = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            if (!clear) pen.setBackground(Color.WHITE);
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    private static byte[] encoded(BufferedImage image, boolean clear) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, clear ? "png" : "jpeg", out)) throw new IllegalStateException("every Java platform writes JPEG and PNG");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
