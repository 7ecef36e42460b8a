package org.jvenv.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Makes the wheel and the files that jdeb needs for the Debian package, from the native executable and the archive with
 * it.
 *
 * <p>Arguments: the directory of the project, the directory of the build, the version, the time of the build.
 */
public final class NativePackages {

    private NativePackages() {}

    public static void main(String... args) throws IOException {
        Path project = Path.of(args[0]);
        Path build = Path.of(args[1]);
        Release release = new Release(args[2], Instant.parse(args[3]));
        int glibcMinor = new Executable(build.resolve("jvenv")).glibcMinor();
        new DebianFiles(release, glibcMinor).write(project, build.resolve("debian"));
        new PythonWheel(release, glibcMinor).write(project, build);
    }
}
