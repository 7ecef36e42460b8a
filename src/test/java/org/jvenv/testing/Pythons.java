package org.jvenv.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jvenv.version.NaturalOrder;

/** The interpreters of the machine that the tests run on. */
public final class Pythons {

    /** By the names under which tests ask for them: a release line of pyenv, Debian's own, PyPy. */
    public static final List<String> NAMES =
            List.of("3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15", "system", "pypy3");

    private Pythons() {}

    /** The interpreter of that name; the test is skipped, with the reason, where there is none. */
    public static Path named(String name) {
        Optional<Path> found = find(name);
        assumeTrue(found.isPresent(), "there is no Python `" + name + "` on this machine");
        return found.orElseThrow();
    }

    /** All of them, with those of pyenv from the oldest to the newest, Python 2 among them. */
    public static List<Path> all() {
        List<Path> all = new ArrayList<>();
        for (Path home : versions()) {
            executable(home.resolve("bin/python")).ifPresent(all::add);
        }
        executable(Path.of("/usr/bin/python3")).ifPresent(all::add);
        executable(Path.of("/usr/bin/pypy3")).ifPresent(all::add);
        return all;
    }

    /** Any one, for tests that do not care which. */
    public static Path any() {
        Optional<Path> found = find("3.13")
                .or(() -> find("3.12"))
                .or(() -> find("system"))
                .or(() -> find("3.14"))
                .or(() -> Optional.ofNullable(Programs.find("python3")));
        assertThat(found).as("a Python 3 is needed for the tests").isPresent();
        return found.orElseThrow();
    }

    /** Where pyenv is, as the variables of the user have it. */
    public static Path pyenv() {
        String root = System.getenv("PYENV_ROOT");
        return root != null && !root.isEmpty() ? Path.of(root) : Path.of(System.getProperty("user.home"), ".pyenv");
    }

    private static Optional<Path> find(String name) {
        return switch (name) {
            case "system" -> executable(Path.of("/usr/bin/python3"));
            case "pypy3" -> executable(Path.of("/usr/bin/pypy3"));
            default ->
                newestOf(name + ".")
                        .flatMap(home -> executable(home.resolve("bin/python")))
                        .or(() -> executable(Path.of("/usr/bin/python" + name)));
        };
    }

    private static Optional<Path> executable(Path path) {
        return Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
    }

    private static Optional<Path> newestOf(String start) {
        return versions().stream()
                .filter(home -> home.getFileName().toString().startsWith(start))
                .reduce((older, newer) -> newer);
    }

    private static List<Path> versions() {
        Path versions = pyenv().resolve("versions");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(versions)) {
            return homes.sorted((one, other) -> NaturalOrder.INSTANCE.compare(
                            one.getFileName().toString(), other.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
