package org.jvenv.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The native executable as the one script of a wheel, so that pip, pipx and uv can install it. */
final class PythonWheel {

    private final Release release;
    private final Executable executable;
    private final String start;
    private final String tag;

    PythonWheel(Release release, Executable executable) throws IOException {
        this.release = release;
        this.executable = executable;
        this.start = "jvenv-" + release.pythonVersion();
        this.tag = "py3-none-manylinux_2_" + executable.glibcMinor() + "_x86_64";
    }

    String fileName() {
        return start + "-" + tag + ".whl";
    }

    byte[] content(Path project) throws IOException {
        String information = start + ".dist-info/";
        List<PackagedFile> files = new ArrayList<>();
        files.add(PackagedFile.executable(start + ".data/scripts/jvenv", executable.file()));
        files.addAll(SharedFiles.of(project.resolve("src/main/dist")).into(start + ".data/data/"));
        files.add(PackagedFile.plain(information + "METADATA", metadata(project)));
        files.add(PackagedFile.plain(information + "WHEEL", wheel()));
        files.add(PackagedFile.plain(information + "licenses/LICENSE", project.resolve("LICENSE")));
        files.add(PackagedFile.plain(
                information + "licenses/copyright", project.resolve("src/main/dist/share/doc/jvenv/copyright")));
        files.add(record(information + "RECORD", files));
        return Zip.of(files, release.time());
    }

    private String metadata(Path project) throws IOException {
        return """
                Metadata-Version: 2.1
                Name: jvenv
                Version: %s
                Summary: Python virtual environments, made without starting Python
                License: Apache-2.0
                License-File: LICENSE
                License-File: copyright
                Classifier: Environment :: Console
                Classifier: Operating System :: POSIX :: Linux
                Classifier: Programming Language :: Java
                Requires-Python: >=3.6
                Description-Content-Type: text/markdown

                """.formatted(release.pythonVersion()) + Files.readString(project.resolve("README.md"));
    }

    private String wheel() {
        return """
                Wheel-Version: 1.0
                Generator: jvenv-build
                Root-Is-Purelib: false
                Tag: %s
                """.formatted(tag);
    }

    private static PackagedFile record(String name, List<PackagedFile> files) {
        StringBuilder lines = new StringBuilder();
        for (PackagedFile file : files) {
            lines.append(file.name())
                    .append(',')
                    .append(Hashes.sha256(file.content()))
                    .append(',')
                    .append(file.content().length)
                    .append('\n');
        }
        return PackagedFile.plain(name, lines.append(name).append(",,\n").toString());
    }
}
