package com.completebytepos.kernel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.color.ProfileDataException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** An upload decoded and drawn again by us, upright: JPEG, or PNG where one can look through it. Whatever else was in the file is not kept. */
public final class PictureFile {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 40_000_000;

    /** Why a file is of no use: none, too many bytes or pixels, nothing that can be read as a picture. */
    public enum Fault { MISSING, TOO_LARGE, NOT_A_PICTURE }

    private final BufferedImage read;
    private final CameraTurn turn;

    private PictureFile(BufferedImage read, CameraTurn turn) {
        this.read = read;
        this.turn = turn;
    }

    /** @param refusal what is thrown for a fault */
    public static PictureFile of(byte[] upload, Function<Fault, ? extends RuntimeException> refusal) {
        return new PictureFile(read(upload, refusal, reader -> reader.read(0)), CameraTurn.of(upload));
    }

    /** How many pixels it says it has; nothing is drawn, so that it may still turn out to be none. @param refusal what is thrown for a fault */
    public static long pixels(byte[] upload, Function<Fault, ? extends RuntimeException> refusal) {
        return read(upload, refusal, PictureFile::claimed);
    }

    public String media() {
        return isClear() ? "image/png" : "image/jpeg";
    }

    /** @param most pixels of the longer side; a smaller picture stays as it is */
    public byte[] bytes(int most) {
        return encoded(scaled(most, isClear()), isClear());
    }

    private boolean isClear() {
        return read.getColorModel().hasAlpha();
    }

    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] upload, Function<Fault, ? extends RuntimeException> refusal, Use<T> use) {
        if (upload == null || upload.length == 0) throw refusal.apply(Fault.MISSING);
        if (upload.length > MOST_BYTES) throw refusal.apply(Fault.TOO_LARGE);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw refusal.apply(Fault.NOT_A_PICTURE);
            return used(readers.next(), in, refusal, use);
        } catch (IOException broken) {
            throw refusal.apply(Fault.NOT_A_PICTURE);
        }
    }

    /** A few bytes may claim to be a picture of a square kilometre: its size is asked before it is drawn. */
    private static <T> T used(ImageReader reader, ImageInputStream in, Function<Fault, ? extends RuntimeException> refusal, Use<T> use) throws IOException {
        try {
            reader.setInput(in, true, true);
            if (claimed(reader) > MOST_PIXELS) throw refusal.apply(Fault.TOO_LARGE);
            return use.of(reader);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException | CMMException | ProfileDataException broken) {
            throw refusal.apply(Fault.NOT_A_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    private static long claimed(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private BufferedImage scaled(int most, boolean clear) {
        int longest = Math.max(read.getWidth(), read.getHeight());
        int width = longest <= most ? read.getWidth() : Math.max(1, (int) ((long) read.getWidth() * most / longest));
        int height = longest <= most ? read.getHeight() : Math.max(1, (int) ((long) read.getHeight() * most / longest));
        var to = new BufferedImage(turn.lies() ? height : width, turn.lies() ? width : height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            if (!clear) pen.setBackground(Color.WHITE);
            pen.transform(turn.upright(width, height));
            pen.drawImage(read, 0, 0, width, height, null);
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
