package com.completebytepos.web.selling;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * What the till's page is made of.
 *
 * @param paths   below /pos/, as the browser asks for them
 * @param version SHA-256 over all names and bytes, the first 16 hex digits
 */
record TillFiles(List<String> paths, String version) {

    /** @param files what is delivered as it stands @param behind what shapes the page without being delivered itself */
    static TillFiles of(SortedMap<String, byte[]> files, SortedMap<String, byte[]> behind) {
        var digest = sha256();
        for (var group : List.of(files, behind)) {
            group.forEach((name, bytes) -> {
                digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
        }
        return new TillFiles(List.copyOf(files.keySet()), HexFormat.of().formatHex(digest.digest(), 0, 8));
    }

    /** The two constants the service worker begins with. */
    String asScript() {
        return "const VERSION = '" + version + "';\nconst FILES = " + Json.createArrayBuilder(paths).build() + ";\n";
    }

    /** What the till's page runs. Named in the page, a browser asks for all of it at once, not for each when another turns out to need it. */
    List<String> modules() {
        return paths.stream().filter(path -> path.matches("(js|lib)/.*\\.js") && !path.equals("js/display.js")).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
