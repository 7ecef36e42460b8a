package org.jvenv.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Sha256;

/** The trusted state of a project, and its private copies. */
public final class Trusted {

    private static final String ENTRY = "entry";

    private final Path directory;
    private final TrustEntry entry;

    private Trusted(Path directory, TrustEntry entry) {
        this.directory = directory;
        this.entry = entry;
    }

    /** Reads {@code directory}; empty if it is incomplete, or others can write to it. */
    static Optional<Trusted> in(Path directory) {
        return Ownership.isPrivateFile(directory)
                ? own(directory.resolve(ENTRY))
                        .flatMap(text -> TrustEntry.parse(new String(text, StandardCharsets.UTF_8), directory))
                        .map(entry -> new Trusted(directory, entry))
                : Optional.empty();
    }

    /** Returns the file of the entry in {@code directory}. */
    static Path entryIn(Path directory) {
        return directory.resolve(ENTRY);
    }

    /** Returns the real path of the project. */
    public Path project() {
        return entry.project();
    }

    /** Whether the environment of the project has the real path {@code prefix}. */
    public boolean hasEnvironment(Path prefix) {
        return prefix.equals(entry.environment());
    }

    /** Whether the hook {@code name} of the project is unchanged. */
    public boolean hasHook(String name) {
        return isSame(TrustedFiles.OF_PROJECT + name, hookOf(entry.project(), name));
    }

    /** Returns the path of the hook {@code name} in {@code project}. */
    public static Path hookOf(Path project, String name) {
        return project.resolve(TrustedFiles.hook(name));
    }

    /** Whether the project had a hook {@code name} when it was trusted. */
    public boolean hadHook(String name) {
        return entry.hashes().containsKey(TrustedFiles.OF_PROJECT + name);
    }

    /** Returns the private copy of the hook {@code name}; empty if it does not exist or was modified. */
    public Optional<Path> hook(String name) {
        return copy(TrustedFiles.OF_PROJECT + name);
    }

    /** Whether all relevant files of the environment at {@code prefix} are unchanged, and none was added. */
    public boolean isUnchanged(Path prefix) {
        for (Map.Entry<String, String> file : TrustedFiles.ofEnvironment().entrySet()) {
            if (!isSame(file.getKey(), prefix.resolve(file.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the file to source for the script {@code name}: a generated script, or its copy. */
    public Optional<Path> script(String name) {
        Optional<Path> generated = copy(TrustedFiles.GENERATED + name);
        return generated.isPresent() ? generated : copy(TrustedFiles.OF_ENVIRONMENT + name);
    }

    private Optional<Path> copy(String name) {
        Path file = directory.resolve(name);
        @Nullable String hash = entry.hashes().get(name);
        return Ownership.isPrivateFile(file.resolveSibling(""))
                ? own(file).filter(content -> Sha256.of(content).equals(hash)).map(content -> file)
                : Optional.empty();
    }

    private boolean isSame(String name, Path file) {
        @Nullable String hash = entry.hashes().get(name);
        if (hash == null) {
            return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        }
        return BoundedRead.ifPossible(file, TrustStore.MAX_BYTES)
                .map(content -> Sha256.of(content).equals(hash))
                .orElse(false);
    }

    private static Optional<byte[]> own(Path file) {
        return Ownership.isPrivateFile(file)
                ? BoundedRead.ifPossible(file, TrustStore.MAX_BYTES, LinkOption.NOFOLLOW_LINKS)
                : Optional.empty();
    }
}
