package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.launch.SystemLibraries.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLibrariesTest {
    private static final Path MYSQL = Path.of("/mysql");
    private static final String AIO_MISSING = "mysqld: error while loading shared libraries: libaio.so.1: cannot open shared object file: No such file or directory\n";

    @TempDir Path folder;
    @TempDir Path system;

    @Test
    void aMachineWithBothLibrariesIsLeftAlone() {
        var machine = new Bare(List.of("libaio1", "libnuma1"));
        machine.hasAll = true;
        assertEquals(Map.of(), ask(machine));
        assertEquals(List.of(), machine.fetched);
    }

    @Test
    void missingLibrariesAreFetchedIntoOurOwnFolderWithoutRoot() {
        var machine = new Bare(List.of("libaio1", "libnuma1"));
        assertTrue(ask(machine).get("LD_LIBRARY_PATH").startsWith(folder.resolve("lib").toString()));
        assertEquals(List.of("libaio1", "libnuma1"), machine.fetched);
    }

    @Test
    void whatWasFetchedOnceIsNotFetchedAgain() {
        ask(new Bare(List.of("libaio1", "libnuma1")));
        var second = new Bare(List.of());
        assertTrue(ask(second).containsKey("LD_LIBRARY_PATH"));
        assertEquals(List.of(), second.fetched);
    }

    @Test
    void debian13HasAnotherPackageName() {
        var machine = new Bare(List.of("libaio1t64", "libnuma1"));
        assertTrue(ask(machine).containsKey("LD_LIBRARY_PATH"));
        assertEquals(List.of("libaio1", "libaio1t64", "libnuma1"), machine.fetched);
    }

    @Test
    void anImageWithoutPackageListsGetsASetOfOurOwn() {
        var machine = new Bare(List.of("libaio1", "libnuma1"));
        machine.listed = false;
        assertTrue(ask(machine).containsKey("LD_LIBRARY_PATH"));
        assertTrue(machine.ownLists, "no lists of our own were made");
    }

    @Test
    void aRenamedLibraryOfTheSystemIsUsedWithoutANetwork() throws IOException {
        Files.writeString(system.resolve("libaio.so.1t64"), "library");
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/libnuma.so.1"), "library");
        var machine = new Bare(List.of());
        assertTrue(ask(machine).containsKey("LD_LIBRARY_PATH"));
        assertEquals(List.of(), machine.fetched);
    }

    @Test
    void whereNothingCanBeFetchedOneLineSaysTheCommand() {
        var failure = assertThrows(StartFailure.class, () -> ask(new Bare(List.of())));
        assertTrue(failure.getMessage().contains("sudo apt-get install -y libaio1 libnuma1"), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
    }

    @Test
    void anotherReasonIsNotCalledAMissingLibrary() {
        var failure = assertThrows(StartFailure.class, () -> SystemLibraries.environmentFor(MYSQL, folder, (e, f, c) -> new Outcome(126, "Permission denied"), List.of(system)));
        assertEquals("MySQL does not run here: Permission denied", failure.getMessage());
    }

    private Map<String, String> ask(Bare machine) {
        return SystemLibraries.environmentFor(MYSQL, folder, machine, List.of(system));
    }

    /** A machine without the libraries, whose package archive has some. */
    private final class Bare implements SystemLibraries.Shell {
        private final List<String> archive;
        private final List<String> fetched = new ArrayList<>();
        private boolean hasAll;
        private boolean listed = true;
        private boolean ownLists;

        private Bare(List<String> archive) {
            this.archive = archive;
        }

        @Override
        public Outcome run(Map<String, String> environment, Path in, String... command) {
            try {
                return switch (command[0]) {
                    case "/mysql/bin/mysqld" -> hasAll || finds(environment, "libaio.so.1") && finds(environment, "libnuma.so.1") ? new Outcome(0, "8.0") : new Outcome(127, AIO_MISSING);
                    case "apt-get" -> apt(List.of(command), in);
                    case "dpkg" -> unpack(Path.of(command[2]), Path.of(command[3]));
                    default -> throw new IllegalArgumentException(command[0]);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean finds(Map<String, String> environment, String library) {
            for (var place : environment.getOrDefault("LD_LIBRARY_PATH", "").split(":")) if (Files.exists(Path.of(place, library))) return true;
            return false;
        }

        private Outcome apt(List<String> command, Path in) throws IOException {
            var name = command.get(command.size() - 1);
            boolean own = command.contains("Dir::State::lists=" + folder.resolve("apt/lists"));
            if (name.equals("update")) {
                ownLists = own;
                return new Outcome(0, "");
            }
            fetched.add(name);
            if (!archive.contains(name) || !listed && !(own && ownLists)) return new Outcome(100, "E: Unable to locate package " + name);
            Files.writeString(in.resolve(name + "_1_amd64.deb"), "package");
            return new Outcome(0, "");
        }

        private static Outcome unpack(Path deb, Path into) throws IOException {
            var name = deb.getFileName().toString();
            var lib = Files.createDirectories(into.resolve("usr/lib/x86_64-linux-gnu"));
            Files.writeString(lib.resolve(name.startsWith("libnuma") ? "libnuma.so.1.0.0" : name.contains("t64") ? "libaio.so.1t64.0.2" : "libaio.so.1.0.1"), "library");
            return new Outcome(0, "");
        }
    }
}
