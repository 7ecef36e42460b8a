package org.jvenv.platform;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The installation of jvenv. */
public final class Installation {

    private Installation() {}

    /** Returns the directory {@code share/jvenv} of the running installation, if it has one. */
    public static Optional<Path> share(FileSystem files) {
        boolean isNative = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
        String program = isNative
                ? ProcessHandle.current().info().command().orElse("")
                : System.getProperty("java.class.path", "");
        return share(files.getPath(program));
    }

    /** Returns that directory for the executable or the jar {@code program} in {@code bin} or {@code lib}. */
    static Optional<Path> share(Path program) {
        try {
            @Nullable Path directory = program.toRealPath().getParent();
            @Nullable Path prefix = directory == null ? null : directory.getParent();
            return Optional.ofNullable(prefix)
                    .map(top -> top.resolve("share").resolve("jvenv"))
                    .filter(Files::isDirectory);
        } catch (IOException e) {
            return Optional.empty(); // a class path of several entries, or none
        }
    }
}
