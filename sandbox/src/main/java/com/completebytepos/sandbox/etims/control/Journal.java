package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.wire.Inbound;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed the world, one JSON line each, so that a killed sandbox comes back as it was. A line is written before its caller is answered: an accepted document
 * is never forgotten. A half-written last line belongs to nobody who was answered, and is dropped. Without a folder nothing is kept.
 */
public final class Journal {

    /** @param door D, G, V or control @param at the simulator's time of the request @param ahead of real time, after it */
    public record Line(String door, Instant at, Duration ahead, Inbound in) {}

    public static final String CONTROL = "control";
    private final Optional<Path> file;
    private FileChannel open;

    public Journal(Optional<Path> folder) {
        this.file = folder.map(path -> path.resolve("etims.journal"));
    }

    /** The lines kept so far; appending starts afterwards. */
    public List<Line> open() {
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            open = FileChannel.open(file.get(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            byte[] all = Files.readAllBytes(file.get());
            int whole = all.length;
            while (whole > 0 && all[whole - 1] != '\n') {
                whole--;
            }
            open.truncate(whole).position(whole);
            List<Line> lines = new ArrayList<>();
            new String(all, 0, whole, StandardCharsets.UTF_8).lines().forEach(text -> lines.add(line(text)));
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void append(Line line) {
        if (open == null) {
            return;
        }
        JsonObjectBuilder headers = Json.createObjectBuilder();
        line.in().headers().forEach(headers::add);
        String text = Json.createObjectBuilder().add("door", line.door()).add("at", line.at().toString()).add("ahead", line.ahead().toString()).add("method", line.in().method())
                .add("path", line.in().path()).add("headers", headers).add("body", line.in().text()).build() + "\n";
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public void clear() {
        try {
            if (open != null) {
                open.truncate(0);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    public void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static Line line(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Map<String, String> headers = new HashMap<>();
            json.getJsonObject("headers").keySet().forEach(name -> headers.put(name, json.getJsonObject("headers").getString(name)));
            return new Line(json.getString("door"), Instant.parse(json.getString("at")), Duration.parse(json.getString("ahead")),
                    new Inbound(json.getString("method"), json.getString("path"), headers, json.getString("body")));
        } catch (JsonException foreign) {
            throw new IllegalStateException("the eTIMS journal holds a line that is not ours: " + text, foreign);
        }
    }
}
