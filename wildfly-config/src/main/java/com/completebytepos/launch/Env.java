package com.completebytepos.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings a start works with: environment variables of the caller over defaults, handed on to the server as they are. */
record Env(Map<String, String> values) {

    static Env of(Map<String, String> defaults) {
        var all = new LinkedHashMap<>(defaults);
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("CBPOS_") && !value.isBlank()) all.put(name, value);
        });
        // to the embedded database nothing leaves the machine: encryption would only cost
        boolean embedded = all.getOrDefault("CBPOS_DB_HOST", "").isBlank();
        all.putIfAbsent("CBPOS_DB_OPTIONS", "sslMode=" + (embedded ? "DISABLED" : "PREFERRED") + "&allowPublicKeyRetrieval=true");
        if (all.getOrDefault("CBPOS_DB_APP_PASSWORD", "").isBlank()) all.put("CBPOS_DB_APP_PASSWORD", all.getOrDefault("CBPOS_DB_PASSWORD", ""));
        return new Env(all);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    int port(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new StartFailure(name + " must be a port number, not: " + text(name));
        }
    }

    /** The same settings for the n-th of several stacks side by side: ports counted on, a folder of its own. */
    Env asStack(int number) {
        if (number == 1) return this;
        var own = new LinkedHashMap<>(values);
        own.replaceAll((name, value) -> name.endsWith("_PORT") && !value.isBlank() ? String.valueOf(port(name) + number - 1) : value);
        own.put("CBPOS_DATA_DIR", text("CBPOS_DATA_DIR") + "-" + number);
        return new Env(own);
    }

    static Path house() {
        return Path.of(System.getProperty("house", ".")).toAbsolutePath().normalize();
    }
}
