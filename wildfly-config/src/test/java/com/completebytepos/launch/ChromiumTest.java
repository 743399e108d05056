package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChromiumTest {
    private static final List<String> ALL = List.of("chromium", "chromium-driver", "chromium-headless-shell");

    @Test
    void aBrowserThatIsThereIsLeftAlone() {
        var machine = new Bare(true, false);
        machine.programs.addAll(List.of("/usr/bin/chromium", "/usr/bin/chromedriver", "/usr/bin/chromium-headless-shell"));
        Chromium.ensure(machine);
        assertEquals(List.of(), machine.asked);
    }

    @Test
    void theQuickShellIsAddedWhereWeMayAndMissedNowhere() {
        var machine = new Bare(true, false);
        machine.programs.addAll(List.of("/usr/bin/chromium", "/usr/bin/chromedriver"));
        Chromium.ensure(machine);
        assertEquals(ALL, machine.asked);
        var guest = new Bare(false, false);
        guest.programs.addAll(machine.programs);
        Chromium.ensure(guest);
        assertEquals(List.of(), guest.asked);
    }

    @Test
    void aDebianWithoutTheShellGetsTheBrowserAlone() {
        var machine = new Bare(true, true);
        machine.unknown = "chromium-headless-shell";
        Chromium.ensure(machine);
        assertEquals(List.of("chromium", "chromium-driver", "chromium-headless-shell", "chromium", "chromium-driver"), machine.asked);
    }

    @Test
    void aMissingOneIsInstalledAsRootOnDebian() {
        var machine = new Bare(true, true);
        Chromium.ensure(machine);
        assertEquals(ALL, machine.asked);
    }

    @Test
    void aDriverAloneIsNoBrowser() {
        var machine = new Bare(true, true);
        machine.programs.add("/usr/bin/chromedriver");
        Chromium.ensure(machine);
        assertEquals(ALL, machine.asked);
    }

    @Test
    void whereNothingMayBeInstalledTheBuildFailsWithTheCommand() {
        var machine = new Bare(false, true);
        var failure = assertThrows(StartFailure.class, () -> Chromium.ensure(machine));
        assertTrue(failure.getMessage().contains("sudo apt-get install -y chromium chromium-driver"), failure.getMessage());
        assertEquals(List.of(), machine.asked);
    }

    @Test
    void anInstallationThatFailsFailsTheBuildToo() {
        var failure = assertThrows(StartFailure.class, () -> Chromium.ensure(new Bare(true, false)));
        assertTrue(failure.getMessage().contains("apt-get failed"), failure.getMessage());
    }

    /** A machine without a browser. */
    private static final class Bare implements Chromium.Machine {
        private final List<String> programs = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private final boolean root;
        private final boolean works;
        private String unknown;

        private Bare(boolean root, boolean works) {
            this.root = root;
            this.works = works;
        }

        @Override
        public boolean has(String program) {
            return programs.contains(program);
        }

        @Override
        public boolean mayInstall() {
            return root;
        }

        @Override
        public boolean install(String... packages) {
            asked.addAll(List.of(packages));
            boolean well = works && !asked.subList(asked.size() - packages.length, asked.size()).contains(unknown);
            if (well) programs.addAll(List.of("/usr/bin/chromium", "/usr/bin/chromedriver"));
            return well;
        }
    }
}
