package com.completebytepos.web.selling;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Image;
import java.util.Map;

/** A QR code as a picture of black and white modules; it stays sharp at any size. */
final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private static final byte WHITE = (byte) 255;

    private QrCode() {
    }

    static Image of(String text) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            int width = modules.getWidth();
            var pixels = new byte[width * modules.getHeight()];
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    if (!modules.get(x, y)) pixels[y * width + x] = WHITE;
                }
            }
            return Image.getInstance(width, modules.getHeight(), 1, 8, pixels);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code can hold " + text.length() + " characters", tooLong);
        }
    }
}
