package org.jvenv.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the packages beside the jar: an archive for any system with a Java, and, if there is a native executable, an
 * archive, a Debian package and a wheel with that. The same input gives the same bytes.
 *
 * <p>Arguments: the folder of the project, the folder of the build, the version, the time, and then, if there is one,
 * the native executable.
 */
public final class Packages {

    private final Path project;
    private final Path build;
    private final Release release;

    private Packages(Path project, Path build, Release release) {
        this.project = project;
        this.build = build;
        this.release = release;
    }

    public static void main(String... args) throws IOException {
        Release release = new Release(args[2], Instant.parse(args[3]));
        Packages packages = new Packages(Path.of(args[0]), Path.of(args[1]), release);
        packages.makeForAnySystem();
        if (args.length > 4) {
            packages.makeForLinux(new Executable(Path.of(args[4])));
        }
    }

    private void makeForAnySystem() throws IOException {
        String name = "jvenv-" + release.version();
        List<PackagedFile> files = under(name + "/", installation());
        write(name + ".tar.gz", Tar.gzipped(files, release.time()));
        write(name + ".zip", Zip.of(files, release.time()));
    }

    private void makeForLinux(Executable executable) throws IOException {
        String system = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        if (!system.equals("Linux-amd64")) {
            System.out.println("no packages are made with an executable for " + system);
            return;
        }
        String name = "jvenv-" + release.version() + "-linux-x86_64";
        List<PackagedFile> files = new ArrayList<>(installation());
        files.add(PackagedFile.executable("lib/jvenv", executable.file()));
        write(name + ".tar.gz", Tar.gzipped(under(name + "/", files), release.time()));
        DebianPackage debian = new DebianPackage(release);
        write(debian.fileName(), debian.content(executable, project));
        PythonWheel wheel = new PythonWheel(release, executable);
        write(wheel.fileName(), wheel.content(project));
    }

    /** What {@code bin/jvenv} needs to run the jar, and the papers. */
    private List<PackagedFile> installation() throws IOException {
        Path dist = project.resolve("src/main/dist");
        String documents = "share/doc/jvenv/";
        List<PackagedFile> files = new ArrayList<>(List.of(
                PackagedFile.executable("bin/jvenv", dist.resolve("bin/jvenv")),
                PackagedFile.plain("lib/java.sh", dist.resolve("lib/java.sh")),
                PackagedFile.executable("share/jvenv/compat/virtualenv", dist.resolve("share/jvenv/compat/virtualenv")),
                PackagedFile.executable(
                        "share/jvenv/compat/virtualenv-clone", dist.resolve("share/jvenv/compat/virtualenv-clone")),
                PackagedFile.plain("lib/jvenv.jar", build.resolve("jvenv.jar")),
                PackagedFile.plain(documents + "LICENSE", project.resolve("LICENSE")),
                PackagedFile.plain(documents + "README.md", project.resolve("README.md")),
                PackagedFile.plain(documents + "changelog.md", project.resolve("docs/changelog.md")),
                PackagedFile.plain(documents + "copyright", dist.resolve(documents + "copyright"))));
        files.addAll(ShellFiles.of(dist).into("share/jvenv/"));
        return files;
    }

    private static List<PackagedFile> under(String directory, List<PackagedFile> files) {
        return files.stream().map(file -> file.under(directory)).toList();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(build.resolve(name), content);
        System.out.println("made " + name);
    }
}
