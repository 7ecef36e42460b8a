package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jvenv.environment.OwnVariables;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/**
 * What the user has looked at and lets shells run: copies of the files, each below the root under its whole path.
 *
 * <p>So a shell need not ask jvenv. It compares a file with its copy, and where they differ, or there is none, the file
 * is left alone. A directory that is trusted has a file {@code .trusted}, which says what environment it led to.
 */
public final class TrustStore {

    private static final String MARK = ".trusted";

    /** What a shell may run for a project. */
    private static final List<String> OF_PROJECT = List.of(
            ".virtualenvwrapper/postactivate",
            ".virtualenvwrapper/predeactivate",
            ".virtualenvwrapper/postactivate.fish",
            ".virtualenvwrapper/predeactivate.fish",
            ".virtualenvwrapper/postactivate.csh",
            ".virtualenvwrapper/predeactivate.csh",
            ".virtualenvwrapper/postactivate.nu",
            ".virtualenvwrapper/predeactivate.nu",
            ".virtualenvwrapper/postactivate.ps1",
            ".virtualenvwrapper/predeactivate.ps1",
            ".virtualenvwrapper/postactivate.xsh",
            ".virtualenvwrapper/predeactivate.xsh");

    /** What it runs or obeys when it enters and leaves an environment. */
    private static final List<String> OF_ENVIRONMENT = List.of(
            "bin/activate",
            "bin/activate.fish",
            "bin/activate.csh",
            "bin/deactivate.csh",
            "bin/preactivate",
            "bin/postactivate",
            "bin/predeactivate",
            "bin/postdeactivate",
            "bin/postactivate.fish",
            "bin/predeactivate.fish",
            "bin/postdeactivate.fish",
            OwnVariables.NAME);

    private final Path root;
    private final Path named;

    /**
     * What is trusted.
     *
     * @param root where that is kept
     * @param named the directory of environments that have names: the user makes those, so they need no trust
     */
    public TrustStore(Path root, Path named) {
        this.root = root;
        this.named = named;
    }

    /**
     * Trusts {@code project} as it is now, under the path by which it is called and under its real one.
     *
     * @return the files that count
     * @throws EnvironmentException if it is no directory, or one of the files is no text
     */
    public List<Path> trust(Path project) throws IOException {
        new ProjectFile(project).checkDirectory(project);
        Set<Path> files = new LinkedHashSet<>();
        for (Path directory : names(project)) {
            files.addAll(copy(directory, OF_PROJECT));
            Optional<Path> environment = new ProjectEnvironment(named).of(directory);
            if (environment.isPresent()) {
                files.addAll(trustEnvironment(environment.get()));
            }
            byte[] mark = (environment.map(Path::toString).orElse("") + "\n").getBytes(StandardCharsets.UTF_8);
            write(kept(directory).resolve(MARK), mark);
        }
        return List.copyOf(files);
    }

    /** Trusts the files of an environment as they are now; returns those that are there. */
    public List<Path> trustEnvironment(Path prefix) throws IOException {
        return named.equals(prefix.getParent()) ? List.of() : copy(prefix, OF_ENVIRONMENT);
    }

    /** Whether each file of the environment at {@code prefix} is as it was when it was trusted. */
    public boolean trusts(Path prefix) throws IOException {
        if (!Trees.isThere(kept(prefix))) {
            return false;
        }
        for (String name : OF_ENVIRONMENT) {
            if (!isSame(prefix.resolve(name), kept(prefix).resolve(name))) {
                return false;
            }
        }
        return true;
    }

    /** Trusts {@code project} no more; returns whether it was trusted. */
    public boolean revoke(Path project) throws IOException {
        boolean found = false;
        for (Path directory : names(project)) {
            Path mark = kept(directory).resolve(MARK);
            if (!Files.isRegularFile(mark)) {
                continue;
            }
            String environment = Files.readString(mark).strip();
            Files.delete(mark);
            forget(directory, OF_PROJECT);
            if (!environment.isEmpty()) {
                forget(project.resolve(environment), OF_ENVIRONMENT);
            }
            found = true;
        }
        return found;
    }

    /** All directories that are trusted, in the order of their names. */
    public List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(root)) {
            collect(root, found);
        }
        found.sort(null);
        return found;
    }

    private void collect(Path directory, List<Path> found) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    collect(child, found);
                } else if (child.endsWith(MARK)) {
                    found.add(root.getFileSystem().getPath("/").resolve(root.relativize(directory)));
                }
            }
        }
    }

    private List<Path> copy(Path directory, List<String> names) throws IOException {
        List<Path> there = new ArrayList<>();
        for (String name : names) {
            Path file = directory.resolve(name);
            Path copy = kept(directory).resolve(name);
            if (Files.isRegularFile(file)) {
                write(copy, text(file));
                there.add(file);
            } else {
                Files.deleteIfExists(copy);
            }
        }
        return there;
    }

    /** A shell may read a text to its first NUL, and would take another for the same. */
    private static byte[] text(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        for (byte value : content) {
            if (value == 0) {
                throw EnvironmentException.noText(file);
            }
        }
        return content;
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path directory = file.resolveSibling("");
        FileModes.createPrivateDirectories(directory);
        AtomicFile.write(file, content);
    }

    private void forget(Path directory, List<String> names) throws IOException {
        for (String name : names) {
            Path copy = kept(directory).resolve(name);
            Files.deleteIfExists(copy);
            prune(copy.resolveSibling(""));
        }
        prune(kept(directory));
    }

    /** Deletes {@code directory} and those above it, as far as nothing is in them. */
    private void prune(Path directory) throws IOException {
        for (Path empty = directory; empty != null && empty.startsWith(root); empty = empty.getParent()) {
            try {
                Files.deleteIfExists(empty);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private static boolean isSame(Path file, Path copy) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isRegularFile(copy)) {
            return !Files.isRegularFile(file) && !Files.isRegularFile(copy);
        }
        return Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(copy));
    }

    private Path kept(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return root.resolve(absolute.getRoot().relativize(absolute));
    }

    private static Set<Path> names(Path project) throws IOException {
        Set<Path> names = new LinkedHashSet<>();
        names.add(project.toAbsolutePath().normalize());
        if (Files.exists(project)) {
            names.add(project.toRealPath());
        }
        return names;
    }
}
