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

/** What is trusted of one project, and the private copies of it. */
public final class Trusted {

    private static final String ENTRY = "entry";

    private final Path directory;
    private final TrustEntry entry;

    private Trusted(Path directory, TrustEntry entry) {
        this.directory = directory;
        this.entry = entry;
    }

    /** What is kept in {@code directory}; nothing if that is not ours, or if it is not whole. */
    static Optional<Trusted> in(Path directory) {
        return Ownership.isOurOwn(directory)
                ? own(directory.resolve(ENTRY))
                        .flatMap(text -> TrustEntry.parse(new String(text, StandardCharsets.UTF_8), directory))
                        .map(entry -> new Trusted(directory, entry))
                : Optional.empty();
    }

    static Path entryIn(Path directory) {
        return directory.resolve(ENTRY);
    }

    /** The project's real path. */
    public Path project() {
        return entry.project();
    }

    /** Whether the project led to the environment whose real path is {@code prefix}. */
    public boolean leadsTo(Path prefix) {
        return prefix.equals(entry.environment());
    }

    /** Whether the project has the hook {@code name} as it was. */
    public boolean hasHook(String name) {
        return isSame(TrustedFiles.OF_PROJECT + name, hookOf(entry.project(), name));
    }

    /** Where {@code project} has the hook {@code name}. */
    public static Path hookOf(Path project, String name) {
        return project.resolve(TrustedFiles.hook(name));
    }

    /** Whether the project had a hook {@code name} at all. */
    public boolean knowsHook(String name) {
        return entry.hashes().containsKey(TrustedFiles.OF_PROJECT + name);
    }

    /** The private copy of the hook {@code name}; nothing if it is not there, or was altered. */
    public Optional<Path> hook(String name) {
        return copy(TrustedFiles.OF_PROJECT + name);
    }

    /** Whether the environment at {@code prefix} has each file as it was, and none that it had not. */
    public boolean isAsItWas(Path prefix) {
        for (Map.Entry<String, String> file : TrustedFiles.ofEnvironment().entrySet()) {
            if (!isSame(file.getKey(), prefix.resolve(file.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /** What is to be sourced for the script {@code name} of the environment: its copy, or a fresh one. */
    public Optional<Path> script(String name) {
        Optional<Path> fresh = copy(TrustedFiles.FRESH + name);
        return fresh.isPresent() ? fresh : copy(TrustedFiles.OF_ENVIRONMENT + name);
    }

    private Optional<Path> copy(String name) {
        Path file = directory.resolve(name);
        @Nullable String hash = entry.hashes().get(name);
        return Ownership.isOurOwn(file.resolveSibling(""))
                ? own(file).filter(content -> Sha256.of(content).equals(hash)).map(content -> file)
                : Optional.empty();
    }

    private boolean isSame(String name, Path file) {
        @Nullable String hash = entry.hashes().get(name);
        if (hash == null) {
            return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        }
        return BoundedRead.ifPossible(file, TrustStore.MOST_BYTES)
                .map(content -> Sha256.of(content).equals(hash))
                .orElse(false);
    }

    private static Optional<byte[]> own(Path file) {
        return Ownership.isOurOwn(file)
                ? BoundedRead.ifPossible(file, TrustStore.MOST_BYTES, LinkOption.NOFOLLOW_LINKS)
                : Optional.empty();
    }
}
