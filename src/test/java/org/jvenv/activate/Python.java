package org.jvenv.activate;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Pythons of this machine that tests of this package run: those of pyenv, without its shims, and the system's. */
final class Python {

    private Python() {}

    static List<Path> all() {
        List<Path> pythons = new ArrayList<>();
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv/versions");
        if (Files.isDirectory(versions)) {
            addAll(versions, pythons);
        }
        for (String place : List.of("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3")) {
            if (Files.isExecutable(Path.of(place))) {
                pythons.add(Path.of(place));
            }
        }
        return pythons;
    }

    private static void addAll(Path versions, List<Path> pythons) {
        try (DirectoryStream<Path> installed = Files.newDirectoryStream(versions)) {
            for (Path version : installed) {
                pythons.add(version.resolve("bin/python"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that has {@code venv} and {@code pty}; the test ends here if there is none. */
    static Path some() {
        return all().stream()
                .filter(python -> !python.toString().contains("/2."))
                .findFirst()
                .orElseGet(() -> abort("no Python 3 is installed"));
    }
}
