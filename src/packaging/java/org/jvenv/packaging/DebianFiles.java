package org.jvenv.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the Debian package that are made for it alone.
 *
 * @param glibcMinor the Y of the oldest glibc 2.Y that the executable runs on
 */
record DebianFiles(Release release, int glibcMinor) {

    void write(Path project, Path directory) throws IOException {
        Path control = Files.createDirectories(directory.resolve("control"));
        String template = Files.readString(project.resolve("src/packaging/debian/control"));
        Files.writeString(control.resolve("control"), template.replace("@GLIBC_MINOR@", Integer.toString(glibcMinor)));
        gzip(directory.resolve("changelog.Debian.gz"), changelog().getBytes(StandardCharsets.UTF_8));
        gzip(directory.resolve("changelog.gz"), Files.readAllBytes(project.resolve("docs/changelog.md")));
    }

    private String changelog() {
        String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ROOT)
                .format(release.time().atOffset(ZoneOffset.UTC));
        return """
                jvenv (%s) unstable; urgency=medium

                  * What changed is in changelog.gz.

                 -- The authors of jvenv <jvenv@jvenv.invalid>  %s
                """.formatted(release.debianVersion(), date);
    }

    /** The header has no time and no name. */
    private static void gzip(Path file, byte[] content) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(content);
        }
    }
}
