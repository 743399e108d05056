package com.completebytepos.web.selling;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Image;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A QR code as a picture of black and white modules; it stays sharp at any size. */
final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private static final byte WHITE = (byte) 255;

    private QrCode() {
    }

    static Image of(String text) {
        var modules = modules(text);
        int width = modules.getWidth();
        var pixels = new byte[width * modules.getHeight()];
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (!modules.get(x, y)) pixels[y * width + x] = WHITE;
            }
        }
        return Image.getInstance(width, modules.getHeight(), 1, 8, pixels);
    }

    /** Row by row, a 1 for every black module. */
    static List<String> rows(String text) {
        var modules = modules(text);
        return IntStream.range(0, modules.getHeight()).mapToObj(y -> IntStream.range(0, modules.getWidth()).mapToObj(x -> modules.get(x, y) ? "1" : "0").collect(Collectors.joining())).toList();
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code can hold " + text.length() + " characters", tooLong);
        }
    }
}
