package com.completebytepos.till;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A photo of a barcode as a phone takes it: EAN-13 by the tables of the GS1 General Specifications. */
public final class BarPicture {
    private static final String[] LEFT = {"0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"};
    private static final String[] PARITY = {"LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL"};
    private static final int MODULE = 4;

    private BarPicture() {
    }

    public static Path of(String code) throws IOException {
        return drawn(bars(code));
    }

    /** @param widths of bars and spaces in turn, a digit each */
    static Path ofWidths(String widths) throws IOException {
        var bars = new StringBuilder();
        for (int i = 0; i < widths.length(); i++) bars.append((i % 2 == 0 ? "1" : "0").repeat(widths.charAt(i) - '0'));
        return drawn(bars.toString());
    }

    private static Path drawn(String bars) throws IOException {
        var image = new BufferedImage((bars.length() + 40) * MODULE, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(225, 222, 214));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(38, 36, 40));
        for (int i = 0; i < bars.length(); i++) if (bars.charAt(i) == '1') pen.fillRect((i + 20) * MODULE, 30, MODULE, 180);
        pen.dispose();
        var file = Files.createTempFile("barcode", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static String bars(String code) {
        var parity = PARITY[code.charAt(0) - '0'];
        var bars = new StringBuilder("101");
        for (int i = 1; i <= 6; i++) bars.append(parity.charAt(i - 1) == 'L' ? left(code, i) : mirroredAndInverted(left(code, i)));
        bars.append("01010");
        for (int i = 7; i <= 12; i++) bars.append(inverted(left(code, i)));
        return bars.append("101").toString();
    }

    private static String left(String code, int at) {
        return LEFT[code.charAt(at) - '0'];
    }

    private static String inverted(String bits) {
        return bits.replace('0', 'x').replace('1', '0').replace('x', '1');
    }

    private static String mirroredAndInverted(String bits) {
        return new StringBuilder(inverted(bits)).reverse().toString();
    }
}
