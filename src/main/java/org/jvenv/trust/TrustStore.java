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
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.manage.ProjectEnvironment;
import org.jvenv.scheme.Scheme;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Sha256;

/**
 * The files that the user allows shells to run: for each project, a directory with private copies of the relevant files
 * and an entry with their hashes.
 *
 * <p>A shell sources the copies, so that it runs what was checked, even if the files change in the meantime.
 * Directories that others can write to are ignored.
 */
public final class TrustStore {

    /** The maximum size of a trusted file. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int KEY_LENGTH = 32;

    private final Path root;
    private final Path named;

    /**
     * Creates a store.
     *
     * @param root its directory
     * @param named the directory of named environments, which are the user's own and need no trust
     */
    public TrustStore(Path root, Path named) {
        this.root = root;
        this.named = named;
    }

    /** A change of an environment that the user requested. */
    @FunctionalInterface
    public interface Change {

        /** Performs the change. */
        void make() throws IOException;
    }

    /**
     * Trusts the current state of {@code project}.
     *
     * @return the relevant files
     * @throws org.jvenv.environment.ProjectException if it is not a directory
     * @throws EnvironmentException if one of the files is not text, or others can write to the store
     */
    public List<Path> trust(Path project) throws IOException {
        TrustDraft draft = draft(project);
        keep(draft);
        return draft.files();
    }

    /** Reads the current state of {@code project}, each file once. */
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
            addGenerated(environment, copies);
        }
        return new TrustDraft(real, environment, copies, files);
    }

    /** Imports the trust store of an earlier version, if there is one. */
    public Optional<OldTrust.Imported> importOld() {
        return new OldTrust(root.resolveSibling("trust"), this).importOld();
    }

    /** Returns the trusted state of the project with the real path {@code project}. */
    public Optional<Trusted> of(Path project) {
        return Ownership.isPrivateFile(root)
                ? Trusted.in(directory(project))
                        .filter(trusted -> trusted.project().equals(project))
                : Optional.empty();
    }

    /** Returns the trusted state of a project whose environment has the real path {@code prefix}. */
    public Optional<Trusted> ofEnvironment(Path prefix) throws IOException {
        for (Trusted trusted : entries()) {
            if (trusted.hasEnvironment(prefix)) {
                return Optional.of(trusted);
            }
        }
        return Optional.empty();
    }

    /** Whether the environment with the real path {@code prefix} is a named environment. */
    public boolean isNamed(Path prefix) throws IOException {
        return Files.isDirectory(named) && named.toRealPath().equals(prefix.getParent());
    }

    /** Performs a change of the environment at {@code prefix}, which remains trusted if it was. */
    public void keeping(Path prefix, Change change) throws IOException {
        moving(prefix, prefix, change);
    }

    /** Performs a change that moves an environment, and updates the trust in it. */
    public void moving(Path from, Path to, Change change) throws IOException {
        List<Trusted> before = Files.exists(from) ? unchangedTrusted(from.toRealPath()) : List.of();
        change.make();
        for (Trusted trusted : before) {
            updateEnvironment(trusted, to.toRealPath());
        }
    }

    private List<Trusted> unchangedTrusted(Path prefix) throws IOException {
        List<Trusted> found = new ArrayList<>();
        for (Trusted trusted : entries()) {
            if (trusted.hasEnvironment(prefix) && (isNamed(prefix) || trusted.isUnchanged(prefix))) {
                found.add(trusted);
            }
        }
        return found;
    }

    /** Trusts the current state of the environment at {@code prefix} as that of a project. */
    private void updateEnvironment(Trusted trusted, Path prefix) throws IOException {
        Map<String, byte[]> copies = new TreeMap<>();
        for (String copy : TrustedFiles.ofProject().keySet()) {
            String hook = copy.substring(TrustedFiles.OF_PROJECT.length());
            @Nullable Path file = trusted.hook(hook).orElse(null);
            if (file != null) {
                BoundedRead.ifPossible(file, MAX_BYTES).ifPresent(content -> copies.put(copy, content));
            }
        }
        if (!isNamed(prefix)) {
            collect(prefix, TrustedFiles.ofEnvironment(), copies, new ArrayList<>());
            addGenerated(prefix, copies);
        }
        keep(new TrustDraft(trusted.project(), prefix, copies, List.of()));
    }

    /** Revokes the trust in {@code project}; returns whether it was trusted. */
    public boolean revoke(Path project) throws IOException {
        Path real = Files.exists(project)
                ? project.toRealPath()
                : project.toAbsolutePath().normalize();
        if (of(real).isEmpty()) {
            return false;
        }
        Path directory = directory(real);
        Files.delete(Trusted.entryIn(directory)); // first: copies without an entry are ignored
        deleteAll(directory);
        deleteIfEmpty(root);
        return true;
    }

    /** Returns all trusted projects, sorted by path. */
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
        if (!Ownership.isPrivateFile(root)) {
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

    /** Rejects NUL, at which some shells stop reading. */
    private static byte[] text(Path file) {
        byte[] content = BoundedRead.ifPossible(file, MAX_BYTES).orElseThrow(() -> EnvironmentException.notText(file));
        for (byte value : content) {
            if (value == 0) {
                throw EnvironmentException.notText(file);
            }
        }
        return content;
    }

    /** Adds generated scripts for those that determine their own path, which would be that of the copy. */
    private static void addGenerated(Path prefix, Map<String, byte[]> copies) throws IOException {
        Map<String, byte[]> generated = new TreeMap<>();
        for (Map.Entry<String, byte[]> copy : copies.entrySet()) {
            @Nullable String script = TrustedFiles.entering(copy.getKey()).orElse(null);
            if (script != null && !new String(copy.getValue(), StandardCharsets.UTF_8).contains(prefix.toString())) {
                String text = generatedScripts(prefix).getOrDefault(script, "");
                generated.put(TrustedFiles.GENERATED + script, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        copies.putAll(generated);
    }

    private static Map<String, String> generatedScripts(Path prefix) throws IOException {
        Path bin = prefix.getFileSystem().getPath("bin");
        return RegeneratedScripts.of(
                Activators.named(List.of("posix", "fish", "csh")),
                prefix,
                new Scheme(bin, bin, bin, bin, bin),
                PyvenvCfg.in(prefix).prompt().orElse(null),
                Relocatable.NO);
    }

    /** Writes the copies, and the entry last, because copies without an entry are ignored. */
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
