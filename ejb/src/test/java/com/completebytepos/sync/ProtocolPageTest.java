package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.completebytepos.kernel.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/till-protocol.md, read as somebody reads it who writes another till: chain, hashes and signatures are true. */
class ProtocolPageTest {

    @Test
    void theExampleOfThePageVerifies() throws IOException {
        var page = Files.readAllLines(Path.of("../docs/till-protocol.md"));
        var payloads = told(page, "payload    ");
        var hashes = told(page, "sha256     ");
        var signatures = told(page, "signature  ");
        var key = Base64.getUrlDecoder().decode(told(page, "publicKey  ").get(0));
        var head = told(page, "genesis    ").get(0);
        assertEquals(2, payloads.size());
        for (int n = 0; n < payloads.size(); n++) {
            var command = CommandReader.read(payloads.get(n));
            assertEquals(n + 1, command.counter());
            assertEquals(head, HexFormat.of().formatHex(command.previous()));
            head = HexFormat.of().formatHex(Hashes.sha256(payloads.get(n)));
            assertEquals(hashes.get(n), head);
            assertNotNull(Signatures.verified(key, payloads.get(n), signatures.get(n)));
        }
    }

    private static List<String> told(List<String> page, String name) {
        return page.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length())).toList();
    }
}
