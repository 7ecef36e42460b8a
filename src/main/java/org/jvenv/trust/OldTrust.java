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
import org.jvenv.environment.VariablesFile;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.Ownership;

/**
 * What an earlier version kept: copies of files under their whole paths, and in each directory that was trusted a file
 * {@code .trusted} with the environment that it led to.
 */
public final class OldTrust {

    private static final String MARK = ".trusted";
    private static final int DEEPEST = 64;
    private static final int LONGEST_PATH = 1 << 14;

    private final Path root;
    private final TrustStore store;

    OldTrust(Path root, TrustStore store) {
        this.root = root;
        this.store = store;
    }

    /**
     * The result of the import.
     *
     * @param count how many projects are trusted as before
     * @param changed those that are not what they were
     */
    public record Brought(int count, List<Path> changed) {

        public Brought {
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
    Optional<Brought> bringOver() {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS) || !Ownership.isOurOwn(root)) {
            return Optional.empty();
        }
        try {
            List<Path> projects = new ArrayList<>();
            collect(root, projects, 0);
            Brought brought = bring(projects);
            Files.move(root, AtomicFile.hiddenSibling(root, "trust"));
            return Optional.of(brought);
        } catch (IOException e) {
            return Optional.empty(); // somebody else does it, or nothing can be written here
        }
    }

    private Brought bring(List<Path> projects) throws IOException {
        int count = 0;
        List<Path> changed = new ArrayList<>();
        for (Path project : projects) {
            boolean known = !Files.isDirectory(project)
                    || store.of(project.toRealPath()).isPresent();
            if (known) {
                continue; // gone, or trusted by its other name
            }
            if (bring(project)) {
                count++;
            } else {
                changed.add(project);
            }
        }
        return new Brought(count, changed);
    }

    private boolean bring(Path project) throws IOException {
        try {
            TrustDraft draft = store.draft(project);
            boolean same = isSame(TrustedFiles.ofProject(), project, draft) && isSameEnvironment(project, draft);
            if (same) {
                store.keep(draft);
            }
            return same;
        } catch (EnvironmentException e) {
            return false;
        }
    }

    private boolean isSameEnvironment(Path project, TrustDraft draft) throws IOException {
        @Nullable Path environment = draft.environment();
        Path led = led(project);
        if (environment == null) {
            return led.equals(project);
        }
        boolean same = Files.exists(led) && led.toRealPath().equals(environment);
        return same && (store.isNamed(environment) || isSame(oldFilesOfEnvironment(), led, draft));
    }

    /** The environment that the directory led to; the directory itself if to none. */
    private Path led(Path project) {
        byte[] line = BoundedRead.ifPossible(kept(project).resolve(MARK), LONGEST_PATH)
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
            Path old = kept(directory).resolve(name.getValue());
            byte[] before = BoundedRead.ifPossible(old, TrustStore.MOST_BYTES).orElse(null);
            if (!Arrays.equals(before, draft.copies().get(name.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private Path kept(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return root.resolve(absolute.getRoot().relativize(absolute));
    }

    private void collect(Path directory, List<Path> found, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    collect(child, found, depth + 1);
                } else if (child.endsWith(MARK)) {
                    found.add(root.getFileSystem().getPath("/").resolve(root.relativize(directory)));
                }
            }
        }
    }
}
