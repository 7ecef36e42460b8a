package org.jvenv.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text resources of the program. */
public final class Resource {

    private Resource() {}

    /**
     * Reads and closes {@code stream}. Callers pass the name of the resource as a literal, because GraalVM's
     * native-image detects resources by that.
     *
     * @param name its name, for the error message
     * @throws IllegalStateException if the resource is missing
     */
    public static String text(@Nullable InputStream stream, String name) {
        if (stream == null) {
            throw new IllegalStateException("jvenv was built without " + name);
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
