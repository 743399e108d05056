package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void thePictureOfTheHouseNamesEveryContext() throws IOException {
        var picture = Files.readString(Path.of("../docs/architecture.md"));
        var missing = Arrays.stream(ContextMap.values()).map(c -> c.name().toLowerCase()).filter(c -> !picture.contains("| " + c + " |")).toList();
        assertEquals(List.of(), missing);
    }
}
