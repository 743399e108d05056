package com.completebytepos.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** MySQL needs libaio and libnuma, which a bare Debian lacks: fetched into a folder of ours, without root, or said in one line. */
final class SystemLibraries {

    private SystemLibraries() {
    }

    static Map<String, String> environmentFor(Path mysql, Path folder) {
        var own = folder.resolve("lib");
        var environment = Map.of("LD_LIBRARY_PATH", own + ":" + mysql.resolve("lib/private"));
        if (runs(mysql, Map.of())) return Map.of();
        if (runs(mysql, environment)) return environment;
        System.out.println("MySQL misses a system library; fetching libaio and libnuma into " + own);
        for (var candidates : List.of(List.of("libaio1", "libaio1t64"), List.of("libnuma1"))) {
            for (var name : candidates) if (fetch(name, folder)) break;
        }
        if (runs(mysql, environment)) return environment;
        throw new StartFailure("MySQL misses libaio or libnuma. Install them and start again: sudo apt-get install -y libaio1 libnuma1   (Debian 13: libaio1t64 libnuma1)");
    }

    private static boolean runs(Path mysql, Map<String, String> environment) {
        return run(environment, null, mysql.resolve("bin/mysqld").toString(), "--no-defaults", "--version") == 0;
    }

    private static boolean fetch(String name, Path folder) {
        try {
            var debs = folder.resolve("debs");
            var lib = folder.resolve("lib");
            SystemFiles.remove(debs);
            Files.createDirectories(debs);
            Files.createDirectories(lib);
            if (run(Map.of(), debs, "apt-get", "download", name) != 0) return false;
            try (var found = Files.list(debs)) {
                var deb = found.findFirst();
                if (deb.isEmpty() || run(Map.of(), debs, "dpkg", "-x", deb.get().toString(), debs.resolve("x").toString()) != 0) return false;
            }
            try (var libraries = Files.walk(debs.resolve("x"))) {
                for (var library : libraries.filter(p -> p.getFileName().toString().matches("lib(aio|numa)\\.so\\.1.*") && Files.isRegularFile(p)).toList()) {
                    var file = library.getFileName().toString();
                    Files.copy(library, lib.resolve(file.startsWith("libaio") ? "libaio.so.1" : "libnuma.so.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return true;
        } catch (IOException e) {
            System.out.println(name + " could not be fetched: " + e.getMessage());
            return false;
        }
    }

    private static int run(Map<String, String> environment, Path folder, String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            if (folder != null) builder.directory(folder.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
