package org.jvenv.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text that is a part of the program. */
public final class Resource {

    private Resource() {}

    /**
     * The whole of {@code stream}, which is closed. Whoever calls names the resource literally, as a native executable
     * wants it.
     *
     * @param name what it is called, for the one message there can be
     * @throws IllegalStateException if there is no such resource
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
