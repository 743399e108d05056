package com.completebytepos.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MySQL needs libaio and libnuma, which a bare Debian lacks: fetched into a folder of ours, without root, or said in one line. */
final class SystemLibraries {
    private static final List<String> SYSTEM = List.of("/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib");
    private final Shell shell;
    private final Path lib;
    private final Path debs;

    /** Runs one program to its end. */
    interface Shell {
        Outcome run(Map<String, String> environment, Path folder, String... command);
    }

    record Outcome(int exit, String said) {
    }

    private SystemLibraries(Shell shell, Path folder) {
        this.shell = shell;
        this.lib = folder.resolve("lib");
        this.debs = folder.resolve("debs");
    }

    static Map<String, String> environmentFor(Path mysql, Path folder) {
        return new SystemLibraries(SystemLibraries::run, folder).environmentFor(mysql, SYSTEM.stream().map(Path::of).toList());
    }

    static Map<String, String> environmentFor(Path mysql, Path folder, Shell shell, List<Path> system) {
        return new SystemLibraries(shell, folder).environmentFor(mysql, system);
    }

    private Map<String, String> environmentFor(Path mysql, List<Path> system) {
        var environment = Map.of("LD_LIBRARY_PATH", lib + ":" + mysql.resolve("lib/private"));
        var first = version(mysql, Map.of());
        if (first.exit == 0) return Map.of();
        if (!first.said.contains("error while loading shared libraries")) throw new StartFailure("MySQL does not run here: " + first.said.lines().findFirst().orElse("exit " + first.exit));
        if (version(mysql, environment).exit == 0) return environment;
        adoptRenamed(system);
        if (version(mysql, environment).exit == 0) return environment;
        System.out.println("MySQL misses a system library; fetching libaio and libnuma into " + lib);
        fetchBoth(List.of());
        if (version(mysql, environment).exit == 0) return environment;
        fetchBoth(ownLists());
        if (version(mysql, environment).exit == 0) return environment;
        throw new StartFailure("MySQL misses libaio or libnuma. Install them and start again: sudo apt-get install -y libaio1 libnuma1   (Debian 13: libaio1t64 libnuma1)");
    }

    private Outcome version(Path mysql, Map<String, String> environment) {
        return shell.run(environment, null, mysql.resolve("bin/mysqld").toString(), "--no-defaults", "--version");
    }

    /** Debian 13 has the same library under a name with "t64", which MySQL does not look for. */
    private void adoptRenamed(List<Path> system) {
        try {
            for (var folder : system) {
                var renamed = folder.resolve("libaio.so.1t64");
                if (!Files.exists(renamed)) continue;
                Files.createDirectories(lib);
                Files.copy(renamed, lib.resolve("libaio.so.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            System.out.println("libaio.so.1t64 could not be copied: " + e.getMessage());
        }
    }

    /** An image of Debian comes without package lists, and only root may refresh them: a second set in our folder needs nobody's leave. */
    private List<String> ownLists() {
        var lists = List.of("-o", "Dir::State::lists=" + lib.resolveSibling("apt/lists"), "-o", "Dir::Cache=" + lib.resolveSibling("apt/cache"));
        try {
            Files.createDirectories(lib.resolveSibling("apt/lists/partial"));
            Files.createDirectories(lib.resolveSibling("apt/cache/archives/partial"));
        } catch (IOException e) {
            System.out.println("no package lists of our own: " + e.getMessage());
        }
        apt(lists, "update");
        return lists;
    }

    private Outcome apt(List<String> options, String... what) {
        var command = new ArrayList<>(List.of("apt-get"));
        command.addAll(options);
        command.addAll(List.of(what));
        return shell.run(Map.of(), debs, command.toArray(String[]::new));
    }

    private void fetchBoth(List<String> options) {
        for (var candidates : List.of(List.of("libaio1", "libaio1t64"), List.of("libnuma1"))) {
            for (var name : candidates) if (fetch(options, name)) break;
        }
    }

    private boolean fetch(List<String> options, String name) {
        try {
            SystemFiles.remove(debs);
            Files.createDirectories(debs);
            Files.createDirectories(lib);
            if (apt(options, "download", name).exit != 0) return false;
            try (var found = Files.list(debs)) {
                var deb = found.findFirst();
                if (deb.isEmpty() || shell.run(Map.of(), debs, "dpkg", "-x", deb.get().toString(), debs.resolve("x").toString()).exit != 0) return false;
            }
            try (var libraries = Files.walk(debs.resolve("x"))) {
                for (var library : libraries.filter(p -> p.getFileName().toString().matches("lib(aio|numa)\\.so\\.1.*") && Files.isRegularFile(p)).toList()) {
                    var file = library.getFileName().toString();
                    Files.copy(library, lib.resolve(file.startsWith("libaio") ? "libaio.so.1" : "libnuma.so.1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return true;
        } catch (IOException e) {
            System.out.println(name + " could not be fetched: " + e.getMessage());
            return false;
        }
    }

    private static Outcome run(Map<String, String> environment, Path folder, String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            if (folder != null) builder.directory(folder.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said);
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }
}
