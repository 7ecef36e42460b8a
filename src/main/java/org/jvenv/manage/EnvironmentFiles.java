package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.failure.JvenvException;
import org.jvenv.installed.InstalledPackages;
import org.jvenv.report.SeededPackage;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Workplace;

/**
 * Where an environment that is there has its parts. Only names are looked at: no Python is asked, and the environment
 * may be broken, or be the work of another tool.
 *
 * @param prefix its root directory, absolute
 */
public record EnvironmentFiles(Path prefix) {

    private static final String SITE_PACKAGES = "site-packages";

    /**
     * The environment at {@code prefix}.
     *
     * @throws EnvironmentException if there is none
     */
    public static EnvironmentFiles at(Path prefix) {
        EnvironmentFiles files = new EnvironmentFiles(prefix);
        List<Path> setAside = Trees.isThere(prefix) ? List.of() : recover(prefix);
        if (files.isEnvironment()) {
            return files;
        }
        if (Trees.isThere(prefix)) {
            throw EnvironmentException.noEnvironment(prefix);
        }
        throw setAside.isEmpty()
                ? EnvironmentException.missing(prefix)
                : EnvironmentException.halfDone(prefix, setAside.get(0));
    }

    /** A run that was killed in the middle of its renamings may have hidden it. */
    private static List<Path> recover(Path prefix) {
        try {
            return Workplace.recover(prefix);
        } catch (IOException | JvenvException e) {
            return List.of();
        }
    }

    /**
     * Whether this is an environment at all: it has a {@code pyvenv.cfg}, or, as virtualenv made them before version
     * 20, an interpreter beside a script to enter it.
     */
    public boolean isEnvironment() {
        return Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME)) || (hasActivate() && Trees.isThere(python()));
    }

    /** Whether there is a script that makes it the active one. */
    public boolean hasActivate() {
        return Files.isRegularFile(scripts().resolve("activate"));
    }

    /** Whether it is one of conda's, which are no virtual environments. */
    public boolean isConda() {
        return Files.isDirectory(prefix.resolve("conda-meta"));
    }

    /** The directory of its programs: {@code bin}, or {@code Scripts} on Windows. */
    public Path scripts() {
        return prefix.resolve(isWindows() ? "Scripts" : "bin");
    }

    /** Its interpreter, or what leads to it; it need not be there. */
    public Path python() {
        return scripts().resolve(isWindows() ? "python.exe" : "python");
    }

    /**
     * Makes sure that something is there to run that belongs to the environment: without it, a program called Python
     * would be another one.
     *
     * @throws EnvironmentException if not
     */
    public void checkPython() throws IOException {
        if (!Files.isExecutable(python())) {
            throw EnvironmentException.broken(prefix, "`" + python() + "` leads to no Python");
        }
        if (!Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME)) && !hasOldLayout()) {
            throw EnvironmentException.noEnvironment(prefix);
        }
    }

    /**
     * Whether it is as virtualenv made them before version 20: with a copy of Python's start, or for PyPy all of it.
     */
    private boolean hasOldLayout() throws IOException {
        for (Path directory : sitePackages()) {
            if (Files.isRegularFile(directory.resolveSibling("orig-prefix.txt"))) {
                return true;
            }
        }
        return Files.isDirectory(prefix.resolve("lib_pypy")) && Files.isDirectory(prefix.resolve("lib-python"));
    }

    /**
     * Makes sure that the program called {@code name}, if there is one, runs its Python.
     *
     * @throws EnvironmentException if not
     */
    void checkProgram(String name) throws IOException {
        Programs.@Nullable Stray stray = name.indexOf('/') < 0 ? new Programs(this).stray(name) : null;
        if (stray != null) {
            throw EnvironmentException.strayed(prefix, stray.fault());
        }
    }

    /** The names of its programs that would find no Python if the environment was moved by hand. */
    public List<String> fixedPrograms() throws IOException {
        return new Programs(this).fixed();
    }

    /** The directories of its packages: mostly one. */
    public List<Path> sitePackages() throws IOException {
        List<Path> found = new ArrayList<>();
        addIfThere(prefix.resolve("Lib").resolve(SITE_PACKAGES), found);
        addIfThere(prefix.resolve(SITE_PACKAGES), found); // PyPy for Python 2
        addBelow(prefix.resolve("lib"), found);
        addBelow(prefix.resolve("lib64"), found);
        return found;
    }

    /** The packages in it, by their metadata, in the order of their names. */
    public List<SeededPackage> packages() throws IOException {
        List<SeededPackage> packages = new ArrayList<>();
        for (Path directory : sitePackages()) {
            packages.addAll(new InstalledPackages(directory).all());
        }
        return packages;
    }

    /** The code that runs whenever its Python starts: each file, and what it runs. */
    public List<String> startup() throws IOException {
        List<String> startup = new ArrayList<>();
        for (Path directory : sitePackages()) {
            startup.addAll(StartupFiles.in(directory));
        }
        return startup;
    }

    private boolean isWindows() {
        return prefix.getFileSystem().getSeparator().equals("\\");
    }

    private static void addBelow(Path library, List<Path> found) throws IOException {
        if (!Files.isDirectory(library, LinkOption.NOFOLLOW_LINKS)) {
            return; // lib64 is mostly a link to lib
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(library, "{python,pypy,graalpy}*")) {
            for (Path child : children) {
                addIfThere(child.resolve(SITE_PACKAGES), found);
            }
        }
    }

    private static void addIfThere(Path directory, List<Path> found) {
        if (Files.isDirectory(directory)) {
            found.add(directory);
        }
    }
}
