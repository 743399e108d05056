package com.completebytepos.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The browser of the system tests. A missing one is installed where we may (root on Debian), and otherwise fails the build: it never skips a test. */
final class Chromium {
    private static final List<String> PROGRAMS = List.of("/usr/bin/chromium", "/usr/bin/chromedriver");

    /** Makes the tests quicker and is nothing they need. */
    private static final String SHELL = "/usr/bin/chromium-headless-shell";

    private static final String[] PACKAGES = {"chromium", "chromium-driver", "chromium-headless-shell"};

    /** What this machine has and lets us do. */
    interface Machine {
        boolean has(String program);

        boolean mayInstall();

        /** @return whether the installer said that all went well */
        boolean install(String... packages);
    }

    private Chromium() {
    }

    static void ensure(Machine machine) {
        if (isThere(machine)) {
            if (!machine.has(SHELL) && machine.mayInstall()) machine.install(PACKAGES);
            return;
        }
        if (!machine.mayInstall()) throw new StartFailure("The system tests need Chromium and its driver. Install them: sudo apt-get install -y chromium chromium-driver");
        boolean well = machine.install(PACKAGES);
        if (!isThere(machine)) well = machine.install("chromium", "chromium-driver");
        if (!isThere(machine)) {
            throw new StartFailure("Chromium could not be installed" + (well ? "" : " (apt-get failed, see above)") + ". Try: apt-get update && apt-get install -y chromium chromium-driver");
        }
    }

    private static boolean isThere(Machine machine) {
        return PROGRAMS.stream().allMatch(machine::has);
    }

    /** The machine we run on. */
    static final class Here implements Machine {

        @Override
        public boolean has(String program) {
            return Files.isExecutable(Path.of(program));
        }

        @Override
        public boolean mayInstall() {
            return System.getProperty("user.name").equals("root") && has("/usr/bin/apt-get");
        }

        @Override
        public boolean install(String... packages) {
            System.out.println("Chromium is missing: installing it by apt-get");
            var install = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
            install.addAll(List.of(packages));
            return apt(List.of("apt-get", "update", "-qq")) & apt(install);
        }

        private static boolean apt(List<String> command) {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            try {
                var process = builder.start();
                if (process.waitFor(10, TimeUnit.MINUTES)) return process.exitValue() == 0;
                process.destroyForcibly();
                return false;
            } catch (IOException e) {
                System.out.println(String.join(" ", command) + ": " + e.getMessage());
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
