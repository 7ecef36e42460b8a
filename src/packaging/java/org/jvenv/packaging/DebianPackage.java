package org.jvenv.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The native executable and its papers as a package of Debian's: an ar archive of two tar archives. */
final class DebianPackage {

    private static final String MAINTAINER = "The authors of jvenv <jvenv@jvenv.invalid>";
    private static final String DOCUMENTS = "./usr/share/doc/jvenv/";
    private static final int KILOBYTE = 1024;

    private final Release release;

    DebianPackage(Release release) {
        this.release = release;
    }

    String fileName() {
        return "jvenv_" + release.debianVersion() + "_amd64.deb";
    }

    byte[] content(Executable executable, Path project) throws IOException {
        List<PackagedFile> files = new ArrayList<>(List.of(
                PackagedFile.executable("./usr/bin/jvenv", executable.file()),
                PackagedFile.executable(
                        "./usr/share/jvenv/compat/virtualenv",
                        project.resolve("src/main/dist/share/jvenv/compat/virtualenv")),
                PackagedFile.executable(
                        "./usr/share/jvenv/compat/virtualenv-clone",
                        project.resolve("src/main/dist/share/jvenv/compat/virtualenv-clone")),
                PackagedFile.plain(DOCUMENTS + "changelog.Debian.gz", Tar.gzip(changelog())),
                PackagedFile.plain(
                        DOCUMENTS + "changelog.gz",
                        Tar.gzip(PackagedFile.plain("", project.resolve("docs/changelog.md"))
                                .content())),
                PackagedFile.plain(
                        DOCUMENTS + "copyright", project.resolve("src/main/dist/share/doc/jvenv/copyright"))));
        files.addAll(ShellFiles.of(project.resolve("src/main/dist")).into("./usr/share/jvenv/"));
        List<PackagedFile> control = List.of(
                PackagedFile.plain("./control", control(files, executable.glibcMinor())),
                PackagedFile.plain("./md5sums", sums(files)));
        ByteArrayOutputStream ar = new ByteArrayOutputStream();
        ar.writeBytes(ascii("!<arch>\n"));
        member(ar, "debian-binary", ascii("2.0\n"));
        member(ar, "control.tar.gz", Tar.gzipped(control, release.time()));
        member(ar, "data.tar.gz", Tar.gzipped(files, release.time()));
        return ar.toByteArray();
    }

    private String control(List<PackagedFile> files, int glibcMinor) {
        long bytes = files.stream().mapToLong(file -> file.content().length).sum();
        return """
                Package: jvenv
                Version: %s
                Architecture: amd64
                Maintainer: %s
                Installed-Size: %d
                Depends: libc6 (>= 2.%d), zlib1g
                Section: python
                Priority: optional
                Description: Python virtual environments, made without starting Python
                 jvenv does what python -m venv, virtualenv and uv venv do: it creates virtual
                 environments, with pip, for any Python from 3.6 on. It is one executable.
                """.formatted(release.debianVersion(), MAINTAINER, (bytes + KILOBYTE - 1) / KILOBYTE, glibcMinor);
    }

    private byte[] changelog() {
        String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ROOT)
                .format(release.time().atOffset(ZoneOffset.UTC));
        return ascii("jvenv (%s) unstable; urgency=medium\n\n  * What changed is in changelog.gz.\n\n -- %s  %s\n"
                .formatted(release.debianVersion(), MAINTAINER, date));
    }

    private static String sums(List<PackagedFile> files) {
        StringBuilder sums = new StringBuilder();
        for (PackagedFile file : files) {
            sums.append(Hashes.md5(file.content()))
                    .append("  ")
                    .append(file.name().substring("./".length()))
                    .append('\n');
        }
        return sums.toString();
    }

    private void member(ByteArrayOutputStream ar, String name, byte[] content) {
        long seconds = release.time().getEpochSecond();
        ar.writeBytes(ascii(String.format(
                Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, seconds, 0, 0, "100644", content.length)));
        ar.writeBytes(content);
        if (content.length % 2 == 1) {
            ar.write('\n');
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
