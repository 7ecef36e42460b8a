package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.WheelBuilder;

/** What happens to the store, and to other environments, does no harm to the next one. */
class StoreIT {

    @TempDir
    private Path temp;

    private final Path python = Pythons.any();

    @Test
    void permissionsTakenInOneEnvironmentAreThereInTheNext() throws IOException {
        assertThat(jvenv().create("-p", python, "-q", "one").exit()).isZero();
        Files.setPosixFilePermissions(pip("one"), PosixFilePermissions.fromString("rw-------"));

        assertThat(jvenv().create("-p", python, "-q", "two").exit()).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pip("two"))))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void copiesMayBeWrittenByTheGroupWhereTheUmaskSaysSo() throws IOException {
        Run run = shell("umask 002; exec \"$@\"", "--link-mode", "copy", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        try (Stream<Path> files = Files.walk(temp.resolve("env"))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !Files.isSymbolicLink(file)))
                    .isNotEmpty()
                    .allMatch(file -> permissions(file).charAt(4) == 'w');
        }
    }

    @Test
    void fullDiskOfTheCacheCostsOnlyTime() {
        Run possible = Programs.run(temp, Map.of(), "unshare", "-m", "mount", "-t", "tmpfs", "none", temp.toString());
        assumeTrue(possible.exit() == 0, "nothing can be mounted here");

        Run run = shell(
                "mkdir -p cache && exec unshare -m sh -c 'mount -t tmpfs -o size=200k none cache && exec \"$@\"' sh"
                        + " \"$@\"",
                "--cache-dir",
                "cache",
                "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(pip("env")).exists();
        assertThat(Programs.run(temp, Map.of(), temp.resolve("env/bin/python").toString(), "-m", "pip", "--version")
                        .exit())
                .isZero();
    }

    @Test
    void environmentsAreMadeWhileTheCacheIsCleaned() {
        assertThat(jvenv().create("-p", python, "-q", "first").exit()).isZero();
        List<Programs.Running> running = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            running.add(jvenv().startCreate("-p", python, "-q", "env" + i));
            running.add(Programs.start(temp, variables(), Jvenv.command("cache", "clean")));
        }

        for (Programs.Running each : running) {
            Run run = each.await();
            assertThat(run.exit()).as(run.err()).isZero();
        }
        for (int i = 0; i < 4; i++) {
            assertThat(pip("env" + i)).exists();
        }
    }

    @Test
    void wheelsAddedByProcessesAtOnceAreAllKept() throws IOException {
        List<Programs.Running> running = new ArrayList<>();

        for (String name : List.of("one", "two", "three", "four", "five")) {
            Path wheel = WheelBuilder.wheel(name, "1.0").into(temp);
            running.add(Programs.start(temp, variables(), Jvenv.command("seed", "add", wheel.toString())));
        }
        for (Programs.Running each : running) {
            Run run = each.await();
            assertThat(run.exit()).as(run.err()).isZero();
        }

        assertThat(jvenv().run("seed", "list").out().lines()).hasSize(5).allMatch(line -> line.endsWith(", preferred"));
    }

    private Run shell(String script, String... arguments) {
        List<String> words = new ArrayList<>(List.of("create", "-q", "-p", python.toString()));
        words.addAll(List.of(arguments));
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(Jvenv.command(words.toArray(new String[0])));
        return Programs.start(temp, variables(), command).await();
    }

    private Map<String, String> variables() {
        return Map.of("HOME", temp.toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8");
    }

    private Jvenv jvenv() {
        return Jvenv.in(temp, temp);
    }

    private Path pip(String environment) {
        try (Stream<Path> libraries = Files.list(temp.resolve(environment).resolve("lib"))) {
            Path library = libraries.findAny().orElseThrow();
            return library.resolve("site-packages/pip/__init__.py");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
