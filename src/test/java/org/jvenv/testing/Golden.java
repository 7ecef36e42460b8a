package org.jvenv.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that the program printed once and should still print, in {@code src/test/resources/org/jvenv/golden}. With
 * {@code JVENV_TEST_GOLDEN=write} in the environment they are written instead of compared.
 */
public final class Golden {

    private static final Path DIRECTORY = Path.of("src/test/resources/org/jvenv/golden");
    private static final boolean WRITES = "write".equals(System.getenv("JVENV_TEST_GOLDEN"));

    private Golden() {}

    /** The text called {@code name}. */
    public static String text(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that {@code text} is that called {@code name}. */
    public static void assertUnchanged(String name, String text) {
        if (WRITES) {
            write(DIRECTORY.resolve(name), text);
        }
        assertThat(text).as(name).isEqualTo(text(name));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
