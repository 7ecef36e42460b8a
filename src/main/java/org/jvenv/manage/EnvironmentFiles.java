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
import org.jvenv.workplace.Recovery;

/**
 * The files of an existing environment, which may be broken or created by another tool. No Python is run.
 *
 * @param prefix its root directory, absolute
 */
public record EnvironmentFiles(Path prefix) {

    private static final String SITE_PACKAGES = "site-packages";

    /**
     * Returns the environment at {@code prefix}.
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
            throw EnvironmentException.notAnEnvironment(prefix);
        }
        throw setAside.isEmpty()
                ? EnvironmentException.missing(prefix)
                : EnvironmentException.interrupted(prefix, setAside.get(0));
    }

    /** A run that was killed between its renames may have hidden the environment. */
    private static List<Path> recover(Path prefix) {
        try {
            return Recovery.recover(prefix);
        } catch (IOException | JvenvException e) {
            return List.of();
        }
    }

    /**
     * Whether this is an environment: it has a {@code pyvenv.cfg}, or an interpreter and an activation script, as those
     * of virtualenv before version 20.
     */
    public boolean isEnvironment() {
        return Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME)) || (hasActivate() && Trees.isThere(python()));
    }

    /** Whether there is an activation script. */
    public boolean hasActivate() {
        return Files.isRegularFile(scripts().resolve("activate"));
    }

    /** Whether it is a conda environment, which is not a virtual environment. */
    public boolean isConda() {
        return Files.isDirectory(prefix.resolve("conda-meta"));
    }

    /** Returns the directory of its programs: {@code bin}, or {@code Scripts} on Windows. */
    public Path scripts() {
        return prefix.resolve(isWindows() ? "Scripts" : "bin");
    }

    /** Returns the text that the prompt shows: the name that was given, otherwise that of the directory. */
    public String prompt() throws IOException {
        return PyvenvCfg.in(prefix).prompt().orElse(String.valueOf(prefix.getFileName()));
    }

    /** Returns the path of its interpreter, which may not exist. */
    public Path python() {
        return scripts().resolve(isWindows() ? "python.exe" : "python");
    }

    /**
     * Checks that the environment has an interpreter; otherwise another Python on {@code PATH} would be run.
     *
     * @throws EnvironmentException if not
     */
    public void checkPython() throws IOException {
        if (!Files.isExecutable(python())) {
            throw EnvironmentException.broken(prefix, "`" + python() + "` is not a working interpreter");
        }
        if (!Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME)) && !hasOldLayout()) {
            throw EnvironmentException.notAnEnvironment(prefix);
        }
    }

    /**
     * Whether it has the layout of virtualenv before version 20: with a copy of Python's startup modules, or of all of
     * PyPy.
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
     * Checks that the program {@code name}, if it exists, runs the Python of the environment.
     *
     * @throws EnvironmentException if not
     */
    void checkProgram(String name) throws IOException {
        Programs.@Nullable ForeignProgram foreign = name.indexOf('/') < 0 ? new Programs(this).foreign(name) : null;
        if (foreign != null) {
            throw EnvironmentException.moved(prefix, foreign.fault());
        }
    }

    /** Returns the names of its programs that would not work if the environment was moved by hand. */
    public List<String> fixedPrograms() throws IOException {
        return new Programs(this).fixed();
    }

    /** Returns its {@code site-packages} directories, usually one. */
    public List<Path> sitePackages() throws IOException {
        List<Path> found = new ArrayList<>();
        addIfExists(prefix.resolve("Lib").resolve(SITE_PACKAGES), found);
        addIfExists(prefix.resolve(SITE_PACKAGES), found); // PyPy for Python 2
        addBelow(prefix.resolve("lib"), found);
        addBelow(prefix.resolve("lib64"), found);
        return found;
    }

    /** Returns its packages by their metadata, sorted by name. */
    public List<SeededPackage> packages() throws IOException {
        List<SeededPackage> packages = new ArrayList<>();
        for (Path directory : sitePackages()) {
            packages.addAll(new InstalledPackages(directory).all());
        }
        return packages;
    }

    /** Returns the files with code that runs when its Python starts, each with a description of the code. */
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
            return; // lib64 is usually a link to lib
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(library, "{python,pypy,graalpy}*")) {
            for (Path child : children) {
                addIfExists(child.resolve(SITE_PACKAGES), found);
            }
        }
    }

    private static void addIfExists(Path directory, List<Path> found) {
        if (Files.isDirectory(directory)) {
            found.add(directory);
        }
    }
}
