package com.completebytepos.sandbox.daraja;

import com.completebytepos.sandbox.daraja.http.Standalone;
import jakarta.servlet.ServletException;
import java.nio.file.Path;

/** The simulator on a free port of 127.0.0.1, started once for all tests. */
final class SandboxServer {
    private static final int PORT = start();

    private SandboxServer() {}

    static String base() {
        return "http://127.0.0.1:" + PORT + "/sandbox/daraja";
    }

    private static int start() {
        try {
            return Standalone.start(0, Path.of("src/main/webapp"));
        } catch (ServletException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
