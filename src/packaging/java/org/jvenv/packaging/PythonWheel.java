package org.jvenv.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The wheel, which pip, pipx and uv can install: the archive with the native executable in another order. The assembly
 * plugin cannot make it, because its name depends on the executable, and {@code RECORD} on all files.
 */
final class PythonWheel {

    private static final String DOCUMENTS = "share/doc/jvenv/";
    private static final Set<String> NOT_IN_WHEEL = Set.of(DOCUMENTS + "README.md", DOCUMENTS + "changelog.md");

    private final Release release;
    private final String start;
    private final String information;
    private final String tag;
    private final List<String> licenses = new ArrayList<>();

    /** @param glibcMinor the Y of the oldest glibc 2.Y that the executable runs on */
    PythonWheel(Release release, int glibcMinor) {
        this.release = release;
        this.start = "jvenv-" + release.pythonVersion();
        this.information = start + ".dist-info/";
        this.tag = "py3-none-manylinux_2_" + glibcMinor + "_x86_64";
    }

    void write(Path project, Path build) throws IOException {
        Path archive = build.resolve("jvenv-" + release.version() + "-linux-x86_64.tar.gz");
        Path file = build.resolve(start + "-" + tag + ".whl");
        try (WheelWriter wheel = new WheelWriter(file, information + "RECORD", release.time())) {
            copyFiles(archive, wheel);
            String readme = Files.readString(project.resolve("README.md"));
            wheel.add(information + "METADATA", metadata(readme));
            wheel.add(information + "WHEEL", wheelFile());
        }
    }

    private String metadata(String readme) {
        String licenseFiles = "License-File: " + String.join("\nLicense-File: ", licenses);
        return """
                Metadata-Version: 2.1
                Name: jvenv
                Version: %s
                Summary: Python virtual environments, made without starting Python
                License: Apache-2.0
                %s
                Classifier: Environment :: Console
                Classifier: Operating System :: POSIX :: Linux
                Classifier: Programming Language :: Java
                Requires-Python: >=3.6
                Description-Content-Type: text/markdown

                %s""".formatted(release.pythonVersion(), licenseFiles, readme);
    }

    private String wheelFile() {
        return """
                Wheel-Version: 1.0
                Generator: jvenv-build
                Root-Is-Purelib: false
                Tag: %s
                """.formatted(tag);
    }

    private void copyFiles(Path archive, WheelWriter wheel) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                String place = entry.isFile() ? placeOf(name) : "";
                if (!place.isEmpty()) {
                    wheel.add(place, entry.getMode(), tar.readAllBytes());
                }
            }
        }
    }

    /** The name in the wheel of a file of the archive; empty if the wheel does without it. */
    private String placeOf(String name) {
        if (name.equals("lib/jvenv")) {
            return start + ".data/scripts/jvenv";
        } else if (!name.startsWith("share/") || NOT_IN_WHEEL.contains(name)) {
            return "";
        } else if (name.startsWith(DOCUMENTS)) {
            String license = name.substring(DOCUMENTS.length());
            licenses.add(license);
            return information + "licenses/" + license;
        }
        return start + ".data/data/" + name;
    }
}
