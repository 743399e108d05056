package com.completebytepos.web.export;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * The types papers are set in: the one every reader has where it has the signs, else DejaVu, which knows most scripts and goes into the
 * file with the signs that occur. What that has not either (emoji, Chinese) is an empty box: a hole in a name would not be noticed.
 */
public enum PaperType {
    SANS(BaseFont.HELVETICA, "DejaVuSans"), SANS_BOLD(BaseFont.HELVETICA_BOLD, "DejaVuSans-Bold"), MONO(BaseFont.COURIER, "DejaVuSansMono"), MONO_BOLD(BaseFont.COURIER_BOLD, "DejaVuSansMono-Bold");

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String BOX = "\u25a1";

    private final String usual;
    private final String embedded;
    private BaseFont known;

    PaperType(String usual, String embedded) {
        this.usual = usual;
        this.embedded = embedded;
    }

    public BaseFont of(String text) {
        return isLatin(text) ? usual() : embedded(text);
    }

    public Phrase phrase(String text, float size) {
        return new Phrase(printable(text), new Font(of(text), size));
    }

    /** The text as this type can set it. */
    public String printable(String text) {
        if (isLatin(text)) return text;
        var type = embedded(text);
        // a joiner or a variation of a sign that is not there says nothing
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(c -> c != 0x200d && (c < 0xfe00 || c > 0xfe0f))
                .mapToObj(c -> Character.isBmpCodePoint(c) && type.charExists(c) || Character.isWhitespace(c) ? Character.toString(c) : BOX).collect(Collectors.joining());
    }

    /** For columns and cells: how signs that run from right to left are joined and put in order. */
    public static int direction(String text) {
        return isRightToLeft(text) ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_NO_BIDI;
    }

    public static boolean isRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(d -> d == Character.DIRECTIONALITY_RIGHT_TO_LEFT || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /** Whether the type every reader has can set it: its letters are as wide as they are thought to be. */
    public static boolean isLatin(String text) {
        return LATIN.newEncoder().canEncode(text);
    }

    private BaseFont usual() {
        try {
            return BaseFont.createFont(usual, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The monospaced type has no Hebrew; the other has. */
    private BaseFont embedded(String text) {
        if (this == SANS || this == SANS_BOLD || text.codePoints().allMatch(c -> embedded().charExists(c))) return embedded();
        return (this == MONO ? SANS : SANS_BOLD).embedded();
    }

    private synchronized BaseFont embedded() {
        if (known != null) return known;
        try (var file = PaperType.class.getResourceAsStream(FOLDER + embedded + ".ttf")) {
            if (file == null) throw new IllegalStateException("no type " + embedded);
            known = BaseFont.createFont(embedded + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
            return known;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
