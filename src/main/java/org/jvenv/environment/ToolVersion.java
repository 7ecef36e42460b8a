package org.jvenv.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The version of jvenv, which is recorded in environments. */
public final class ToolVersion {

    private ToolVersion() {}

    /** Returns the version that the build wrote into the program. */
    public static String current() {
        try (@Nullable InputStream stream = ToolVersion.class.getResourceAsStream("tool-version.txt")) {
            if (stream == null) {
                throw new IllegalStateException("jvenv was built without its version");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
