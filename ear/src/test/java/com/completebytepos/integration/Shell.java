package com.completebytepos.integration;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real shell with the real curl, as an integrator has it. */
final class Shell {

    private Shell() {
    }

    /** @return what curl answered; of any other command, nothing */
    static Program.Answer run(String command, Path folder, Map<String, String> variables) throws IOException {
        boolean asks = command.startsWith("curl");
        var builder = new ProcessBuilder("bash", "-c", asks ? command + " -w '\\n%{http_code} %{content_type}'" : command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IllegalStateException(command + ": " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (!asks) return null;
        int last = said.lastIndexOf('\n');
        var told = said.substring(last + 1).split(" ", 2);
        return new Program.Answer(Integer.parseInt(told[0]), HttpHeaders.of(Map.of("Content-Type", List.of(told[1])), (name, value) -> true), said.substring(0, last).getBytes(StandardCharsets.UTF_8));
    }
}
