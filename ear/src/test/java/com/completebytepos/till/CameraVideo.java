package com.completebytepos.till;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a camera sees that looks at one picture: a file Chromium plays instead of one (YUV4MPEG2, 4:2:0, grey). */
final class CameraVideo {
    private static final int WIDE = 640;
    private static final int HIGH = 480;

    private CameraVideo() {
    }

    static Path of(Path picture) throws IOException {
        var frame = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var read = ImageIO.read(picture.toFile());
        var pen = frame.createGraphics();
        pen.setColor(java.awt.Color.LIGHT_GRAY);
        pen.fillRect(0, 0, WIDE, HIGH);
        int width = Math.min(WIDE - 20, read.getWidth());
        pen.drawImage(read, (WIDE - width) / 2, 100, width, read.getHeight() * width / read.getWidth(), null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        out.writeBytes(("YUV4MPEG2 W" + WIDE + " H" + HIGH + " F10:1 Ip A1:1 C420jpeg\n").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 2; i++) {
            out.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < HIGH; y++) for (int x = 0; x < WIDE; x++) out.write(frame.getRGB(x, y) >> 8 & 0xff);
            for (int n = 0; n < WIDE * HIGH / 2; n++) out.write(128);
        }
        return Files.write(Files.createTempFile("camera", ".y4m"), out.toByteArray());
    }
}
