package com.completebytepos.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvDownloadTest {

    @Test
    void aFormulaIsNeutralisedNothingIsAnEmptyCellAndAmountsStayNumbers() throws IOException {
        var out = new StringBuilder();
        CsvDownload.write(out, List.of("Who", "Amount"), Stream.of(Arrays.asList("=x,\"y\"", new BigDecimal("-12.50")), Arrays.asList(null, 3L)));
        assertEquals("\ufeffWho,Amount\r\n\"'=x,\"\"y\"\"\",-12.50\r\n\"\",3\r\n", out.toString());
    }
}
