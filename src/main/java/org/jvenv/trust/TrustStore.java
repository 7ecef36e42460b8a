package org.jvenv.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activators;
import org.jvenv.activate.RegeneratedScripts;
import org.jvenv.environment.Mobility;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.manage.ProjectEnvironment;
import org.jvenv.manage.ProjectFile;
import org.jvenv.scheme.Scheme;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Sha256;

/**
 * What the user has looked at and lets shells run: for each project a directory with private copies of the files that
 * count, and an entry that names them.
 *
 * <p>A shell sources the copies, so that it runs what was checked, whatever becomes of the files meanwhile. What others
 * could have written into is not obeyed.
 */
public final class TrustStore {

    /** No script that counts may be larger. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int KEY_LENGTH = 32;

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

    /** What is done to an environment by the user's own wish. */
    @FunctionalInterface
    public interface Change {

        /** Does it. */
        void make() throws IOException;
    }

    /**
     * Trusts {@code project} as it is now.
     *
     * @return the files that count
     * @throws EnvironmentException if it is not a directory, one of the files is not text, or others can write to the
     *     store
     */
    public List<Path> trust(Path project) throws IOException {
        TrustDraft draft = draft(project);
        keep(draft);
        return draft.files();
    }

    /** Reads what would be trusted of {@code project}, each file once. */
    TrustDraft draft(Path project) throws IOException {
        new ProjectFile(project).checkDirectory(project);
        Path real = project.toRealPath();
        List<Path> files = new ArrayList<>();
        Map<String, byte[]> copies = new TreeMap<>();
        collect(real, TrustedFiles.ofProject(), copies, files);
        Optional<Path> prefix = new ProjectEnvironment(named).of(real);
        @Nullable Path environment = prefix.isPresent() ? prefix.get().toRealPath() : null;
        if (environment != null && !isNamed(environment)) {
            collect(environment, TrustedFiles.ofEnvironment(), copies, files);
            addFresh(environment, copies);
        }
        return new TrustDraft(real, environment, copies, files);
    }

    /** Brings over what an earlier version kept; nothing if there is nothing of the kind. */
    public Optional<OldTrust.Brought> bringOver() {
        return new OldTrust(root.resolveSibling("trust"), this).bringOver();
    }

    /** What is trusted of the project whose real path is {@code project}. */
    public Optional<Trusted> of(Path project) {
        return Ownership.isOurOwn(root)
                ? Trusted.in(directory(project))
                        .filter(trusted -> trusted.project().equals(project))
                : Optional.empty();
    }

    /** What is trusted of a project that leads to the environment whose real path is {@code prefix}. */
    public Optional<Trusted> leadingTo(Path prefix) throws IOException {
        for (Trusted trusted : entries()) {
            if (trusted.leadsTo(prefix)) {
                return Optional.of(trusted);
            }
        }
        return Optional.empty();
    }

    /** Whether the environment whose real path is {@code prefix} is one of those that have names. */
    public boolean isNamed(Path prefix) throws IOException {
        return Files.isDirectory(named) && named.toRealPath().equals(prefix.getParent());
    }

    /** Makes a change to the environment at {@code prefix}, and keeps the trust that was in it. */
    public void keeping(Path prefix, Change change) throws IOException {
        moving(prefix, prefix, change);
    }

    /** Makes a change that takes the environment from one place to another, and takes the trust along. */
    public void moving(Path from, Path to, Change change) throws IOException {
        List<Trusted> before = Files.exists(from) ? trustingAsItIs(from.toRealPath()) : List.of();
        change.make();
        for (Trusted trusted : before) {
            lead(trusted, to.toRealPath());
        }
    }

    private List<Trusted> trustingAsItIs(Path prefix) throws IOException {
        List<Trusted> found = new ArrayList<>();
        for (Trusted trusted : entries()) {
            if (trusted.leadsTo(prefix) && (isNamed(prefix) || trusted.isAsItWas(prefix))) {
                found.add(trusted);
            }
        }
        return found;
    }

    /** Has what is trusted of a project lead to the environment at {@code prefix}, as it is now. */
    private void lead(Trusted trusted, Path prefix) throws IOException {
        Map<String, byte[]> copies = new TreeMap<>();
        for (String copy : TrustedFiles.ofProject().keySet()) {
            String hook = copy.substring(TrustedFiles.OF_PROJECT.length());
            @Nullable Path file = trusted.hook(hook).orElse(null);
            if (file != null) {
                BoundedRead.ifPossible(file, MOST_BYTES).ifPresent(content -> copies.put(copy, content));
            }
        }
        if (!isNamed(prefix)) {
            collect(prefix, TrustedFiles.ofEnvironment(), copies, new ArrayList<>());
            addFresh(prefix, copies);
        }
        keep(new TrustDraft(trusted.project(), prefix, copies, List.of()));
    }

    /** Trusts {@code project} no more; returns whether it was trusted. */
    public boolean revoke(Path project) throws IOException {
        Path real = Files.exists(project)
                ? project.toRealPath()
                : project.toAbsolutePath().normalize();
        if (of(real).isEmpty()) {
            return false;
        }
        Path directory = directory(real);
        Files.delete(Trusted.entryIn(directory)); // first: without it the copies count for nothing
        deleteAll(directory);
        deleteIfEmpty(root);
        return true;
    }

    /** All projects that are trusted, in the order of their names. */
    public List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Trusted trusted : entries()) {
            found.add(trusted.project());
        }
        found.sort(null);
        return found;
    }

    private List<Trusted> entries() throws IOException {
        List<Trusted> found = new ArrayList<>();
        if (!Ownership.isOurOwn(root)) {
            return found;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root)) {
            for (Path child : children) {
                Trusted.in(child).ifPresent(found::add);
            }
        }
        return found;
    }

    private static void collect(
            Path directory, Map<String, String> names, Map<String, byte[]> copies, List<Path> files) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            Path file = directory.resolve(name.getValue());
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                copies.put(name.getKey(), text(file));
                files.add(file);
            }
        }
    }

    /** A shell may read a text to its first NUL, and would take another for the same. */
    private static byte[] text(Path file) {
        byte[] content = BoundedRead.ifPossible(file, MOST_BYTES).orElseThrow(() -> EnvironmentException.notText(file));
        for (byte value : content) {
            if (value == 0) {
                throw EnvironmentException.notText(file);
            }
        }
        return content;
    }

    /** A script that does not say where the environment is finds out by itself, or finds another place. */
    private static void addFresh(Path prefix, Map<String, byte[]> copies) throws IOException {
        Map<String, byte[]> fresh = new TreeMap<>();
        for (Map.Entry<String, byte[]> copy : copies.entrySet()) {
            @Nullable String script = TrustedFiles.entering(copy.getKey()).orElse(null);
            if (script != null && !new String(copy.getValue(), StandardCharsets.UTF_8).contains(prefix.toString())) {
                String text = freshScripts(prefix).getOrDefault(script, "");
                fresh.put(TrustedFiles.FRESH + script, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        copies.putAll(fresh);
    }

    private static Map<String, String> freshScripts(Path prefix) throws IOException {
        Path bin = prefix.getFileSystem().getPath("bin");
        return RegeneratedScripts.of(
                Activators.named(List.of("posix", "fish", "csh")),
                prefix,
                new Scheme(bin, bin, bin, bin, bin),
                PyvenvCfg.in(prefix).prompt().orElse(null),
                Mobility.FIXED);
    }

    /** Writes what was read; the entry last, for without it the copies count for nothing. */
    void keep(TrustDraft draft) throws IOException {
        Path directory = directory(draft.project());
        PrivateFiles.makeDirectory(root);
        PrivateFiles.makeDirectory(directory);
        Map<String, String> hashes = new TreeMap<>();
        for (Map.Entry<String, byte[]> copy : draft.copies().entrySet()) {
            Path file = directory.resolve(copy.getKey());
            PrivateFiles.makeDirectory(file.resolveSibling(""));
            if (TrustedFiles.isProgram(copy.getKey())) {
                PrivateFiles.writeExecutable(file, copy.getValue());
            } else {
                PrivateFiles.write(file, copy.getValue());
            }
            hashes.put(copy.getKey(), Sha256.of(copy.getValue()));
        }
        String entry = new TrustEntry(draft.project(), draft.environment(), hashes).text();
        PrivateFiles.write(Trusted.entryIn(directory), entry.getBytes(StandardCharsets.UTF_8));
    }

    private Path directory(Path project) {
        byte[] name = project.toString().getBytes(StandardCharsets.UTF_8);
        return root.resolve(Sha256.of(name).substring(0, KEY_LENGTH));
    }

    private static void deleteAll(Path directory) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    deleteAll(child);
                } else {
                    Files.deleteIfExists(child);
                }
            }
        }
        Files.deleteIfExists(directory);
    }

    private static void deleteIfEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            if (children.iterator().hasNext()) {
                return;
            }
        }
        Files.deleteIfExists(directory);
    }
}
