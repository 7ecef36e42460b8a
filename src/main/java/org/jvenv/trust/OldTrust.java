package org.jvenv.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Quoting;
import org.jvenv.environment.ProjectException;
import org.jvenv.environment.VariablesFile;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.Ownership;

/**
 * The trust store of an earlier version: copies of files under their absolute paths, and for each trusted directory a
 * file {@code .trusted} with the path of its environment.
 */
public final class OldTrust {

    private static final String ENVIRONMENT_FILE = ".trusted";
    private static final int MAX_DEPTH = 64;
    private static final int MAX_PATH = 1 << 14;

    private final Path root;
    private final TrustStore store;

    OldTrust(Path root, TrustStore store) {
        this.root = root;
        this.store = store;
    }

    /**
     * The result of the import.
     *
     * @param count the number of projects that remain trusted
     * @param changed the changed projects
     */
    public record Imported(int count, List<Path> changed) {

        public Imported {
            changed = List.copyOf(changed);
        }

        /** Returns the messages for the user. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (count > 0) {
                lines.add("imported from an earlier version: trust in " + count
                        + (count == 1 ? " project" : " projects"));
            }
            for (Path project : changed) {
                lines.add(project
                        + " has changed since an earlier version trusted it; to trust it again, run: jvenv trust "
                        + Quoting.POSIX.quote(project.toString()));
            }
            return lines;
        }
    }

    /** Imports the unchanged entries and moves the old directory aside; empty if there is none. */
    Optional<Imported> importOld() {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS) || !Ownership.isPrivateFile(root)) {
            return Optional.empty();
        }
        try {
            List<Path> projects = new ArrayList<>();
            collect(root, projects, 0);
            Imported imported = importProjects(projects);
            Files.move(root, AtomicFile.hiddenSibling(root, "trust"));
            return Optional.of(imported);
        } catch (IOException e) {
            return Optional.empty(); // another process imports it, or the directory is not writable
        }
    }

    private Imported importProjects(List<Path> projects) throws IOException {
        int count = 0;
        List<Path> changed = new ArrayList<>();
        for (Path project : projects) {
            boolean known = !Files.isDirectory(project)
                    || store.of(project.toRealPath()).isPresent();
            if (known) {
                continue; // does not exist, or is trusted by its real path
            }
            if (importProject(project)) {
                count++;
            } else {
                changed.add(project);
            }
        }
        return new Imported(count, changed);
    }

    private boolean importProject(Path project) throws IOException {
        try {
            TrustDraft draft = store.draft(project);
            boolean same = isSame(TrustedFiles.ofProject(), project, draft) && isSameEnvironment(project, draft);
            if (same) {
                store.keep(draft);
            }
            return same;
        } catch (EnvironmentException | ProjectException e) {
            return false;
        }
    }

    private boolean isSameEnvironment(Path project, TrustDraft draft) throws IOException {
        @Nullable Path environment = draft.environment();
        Path before = oldEnvironment(project);
        if (environment == null) {
            return before.equals(project);
        }
        boolean same = Files.exists(before) && before.toRealPath().equals(environment);
        return same && (store.isNamed(environment) || isSame(oldFilesOfEnvironment(), before, draft));
    }

    /** Returns the environment of the directory; the directory itself if there was none. */
    private Path oldEnvironment(Path project) {
        byte[] line = BoundedRead.ifPossible(copyOf(project).resolve(ENVIRONMENT_FILE), MAX_PATH)
                .orElse(new byte[0]);
        return project.resolve(new String(line, StandardCharsets.UTF_8).strip());
    }

    private static Map<String, String> oldFilesOfEnvironment() {
        Map<String, String> files = TrustedFiles.ofEnvironment();
        files.values().removeIf(name -> !name.contains("/") && !name.equals(VariablesFile.NAME));
        return files;
    }

    private boolean isSame(Map<String, String> names, Path directory, TrustDraft draft) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            Path old = copyOf(directory).resolve(name.getValue());
            byte[] before = BoundedRead.ifPossible(old, TrustStore.MAX_BYTES).orElse(null);
            if (!Arrays.equals(before, draft.copies().get(name.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private Path copyOf(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return root.resolve(absolute.getRoot().relativize(absolute));
    }

    private void collect(Path directory, List<Path> found, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    collect(child, found, depth + 1);
                } else if (child.endsWith(ENVIRONMENT_FILE)) {
                    found.add(root.getFileSystem().getPath("/").resolve(root.relativize(directory)));
                }
            }
        }
    }
}
