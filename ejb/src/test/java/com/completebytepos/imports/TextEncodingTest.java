package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Rejection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
    private static final String TEXT = "code,name\n1,Caf\u00e9 Ng\u2019ombe\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8, ''", "UTF-8, UTF-8, '\ufeff'", "UTF-16LE, UTF-16, '\ufeff'", "UTF-16BE, UTF-16, '\ufeff'", "UTF-16LE, UTF-16, ''", "windows-1252, windows-1252, ''"})
    void readsWhatSpreadsheetsWrite(String written, String told, String mark) {
        var read = TextEncoding.of((mark + TEXT).getBytes(Charset.forName(written)));
        assertEquals(told + " " + TEXT, read.name() + " " + read.text());
    }

    @Test
    void refusesAMarkThatLiesAndWhatIsNoText() {
        var lying = new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', (byte) 0xe9, ','};
        assertEquals("imports.encoding", assertThrows(Rejection.class, () -> TextEncoding.of(lying)).code());
        assertEquals("imports.file-kind", assertThrows(Rejection.class, () -> TextEncoding.of(new byte[] {'G', 'I', 'F', '8', 0, 9, 3, 0, 0})).code());
        assertEquals("imports.encoding", assertThrows(Rejection.class, () -> TextEncoding.of(new byte[] {'a', (byte) 0x81, 'b'})).code());
    }

    @Test
    void separatesByWhateverTheFirstLineHasMostOfAndCountsLinesAsAnEditorDoes() throws Exception {
        try (var rows = FileRows.open("a;b;c\n\"x\ny\";2;3\n\n7;'=8;9\n".getBytes(StandardCharsets.UTF_8))) {
            assertEquals(3, rows.next().cells().size());
            assertEquals(2, rows.next().line());
            var last = rows.next();
            assertEquals("5 =8", last.line() + " " + last.cell(1).text());
        }
    }
}
