package org.jvenv.seed.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.tree.Sha256;
import org.jvenv.version.PackageVersion;
import org.jvenv.version.PythonVersion;
import org.jvenv.version.VersionRange;
import org.jvenv.wheel.BrokenWheelException;
import org.jvenv.wheel.Wheel;
import org.jvenv.wheel.WheelName;

/**
 * Wheels taken apart once, so that every later environment only links their files.
 *
 * <p>Each is named by its hash, so that the same wheel from two bundles is one entry. An index remembers the hashes of
 * wheels seen before; a wheel that is known is not even opened.
 */
public final class WheelStore {

    /** Where Linux distributions keep the wheels for {@code ensurepip}, relative to the prefix of an interpreter. */
    public static final String SHARED_BUNDLE = "share/python-wheels";

    private final Path directory;
    private final StoreEntries shelf;
    private final StoreIndex index;
    public final ChosenWheels chosen;
    public final StoreLock use;
    private final @Nullable WheelStore behind;

    /** A store in {@code directory}, which is made when something is put into it. */
    public WheelStore(Path directory, Cancellation cancellation) {
        this(directory, null, cancellation);
    }

    /**
     * The same, in front of another.
     *
     * @param behind whose entries are used and not changed, or {@code null}
     */
    public WheelStore(Path directory, @Nullable WheelStore behind, Cancellation cancellation) {
        this.directory = directory;
        this.behind = behind;
        this.shelf = new StoreEntries(directory, cancellation);
        this.index = new StoreIndex(directory.resolve("index"));
        this.chosen = new ChosenWheels(directory);
        this.use = new StoreLock(directory, cancellation);
    }

    /** The wheels that the user has chosen for all environments. */
    public ChosenWheels chosen() {
        return behind == null ? chosen : behind.chosen();
    }

    /** What has been read and written here, and whether anybody is at it. */
    public StoreLock use() {
        return use;
    }

    /** Where files from an index are before they are whole. */
    public Path downloads() {
        return directory.resolve("downloads");
    }

    /**
     * Whether a Python can use a wheel that did not come with it: its tags say so, and so does its metadata.
     *
     * @throws SeedingException if the wheel is broken
     */
    public boolean suits(Seed seed, PythonVersion python) throws IOException {
        try {
            return seed.wheel().isUniversalFor(python) && admits(requiredPython(seed), python);
        } catch (BrokenWheelException e) {
            throw SeedingException.broken(seed, e);
        }
    }

    /** The same; a setuptools that a distribution has changed is for its own Python alone. */
    public boolean suits(Seed seed, Interpreter interpreter) throws IOException {
        if (!suits(seed, interpreter.version())) {
            return false;
        }
        Path wheels = interpreter.installation().prefix().resolve(SHARED_BUNDLE);
        if (!seed.wheel().isOf("setuptools") || Files.isDirectory(wheels)) {
            return true;
        }
        try (Wheel wheel = Wheel.open(seed.wheel(), Wheel.read(seed.file()))) {
            return !wheel.isPatchedByDistribution();
        } catch (BrokenWheelException e) {
            throw SeedingException.broken(seed, e);
        }
    }

    /** The same for wheels that nobody named: one that is broken does not suit. */
    public boolean suitsUnnamed(Seed seed, Interpreter interpreter) {
        try {
            return suits(seed, interpreter) && (!isKept(seed) || canBeUsed(seed));
        } catch (IOException | SeedingException e) {
            return false;
        }
    }

    /**
     * Whether {@code limits} have room for a Python.
     *
     * @param limits as metadata has them ({@code Requires-Python}), or {@code null} for none; those that cannot be read
     *     admit nothing
     */
    public static boolean admits(@Nullable String limits, PythonVersion python) {
        Optional<VersionRange> range = VersionRange.parse(limits == null ? "" : limits);
        return range.isPresent() && range.get().contains(python);
    }

    /** Whether an entry is as it was unpacked, or can be created again from its stored wheel. */
    private boolean canBeUsed(Seed kept) throws IOException {
        String hash = String.valueOf(requireNonNull(kept.file().getParent()).getFileName());
        return shelf.intact(hash).isPresent() || originalContent(kept, hash) != null;
    }

    /** The directories of the entries, in no order. */
    public List<Path> entries() {
        List<Path> entries = new ArrayList<>(shelf.entries());
        if (behind != null) {
            entries.addAll(behind.entries());
        }
        return entries;
    }

    /**
     * The entry of a wheel, with every file as it was unpacked; it is made, or made anew, if need be.
     *
     * @throws SeedingException if the wheel is broken, or if both the entry and the wheel were altered
     */
    public StoredWheel stored(Seed seed) throws IOException {
        Optional<StoredWheel> ready = behind == null ? Optional.empty() : behind.ready(seed);
        if (ready.isPresent()) {
            return ready.get();
        }
        use.begin();
        try {
            WheelIdentity identity = WheelIdentity.of(seed.file());
            Optional<String> hash = knownHash(seed, identity);
            return hash.isPresent() ? known(seed, hash.get(), identity) : added(seed, identity);
        } catch (BrokenWheelException e) {
            throw SeedingException.broken(seed, e);
        }
    }

    /**
     * The wheel that the entry of that hash keeps, if the entry is there.
     *
     * @param origin how messages name the place it is from
     */
    public Optional<Seed> kept(String hash, WheelName name, String fileName, String origin) {
        return shelf.manifest(hash).isPresent()
                ? Optional.of(new Seed(name, shelf.entry(hash).resolve(fileName), origin))
                : Optional.empty();
    }

    /**
     * Makes an entry of a wheel that nobody else needs, or that may go away. The index does not remember it.
     *
     * @return the same wheel, as the entry keeps it
     * @throws SeedingException if the wheel is broken
     */
    public Seed adopt(Seed seed) throws IOException {
        use.begin();
        try {
            byte[] content = Wheel.read(seed.file());
            String hash = Sha256.of(content);
            if (shelf.intact(hash).isEmpty()) {
                shelf.put(hash, seed, content);
            }
            String fileName = String.valueOf(seed.file().getFileName());
            return new Seed(seed.wheel(), shelf.entry(hash).resolve(fileName), seed.origin());
        } catch (BrokenWheelException e) {
            throw SeedingException.broken(seed, e);
        }
    }

    /** The entry of a wheel, if there is one and its files are as they were unpacked; nothing is written for it. */
    private Optional<StoredWheel> ready(Seed seed) throws IOException {
        return knownHash(seed, WheelIdentity.of(seed.file())).flatMap(shelf::intact);
    }

    private StoredWheel known(Seed seed, String hash, WheelIdentity identity) throws IOException {
        Optional<StoredWheel> intact = shelf.intact(hash);
        if (intact.isPresent() && isOf(seed, intact.get())) {
            return intact.get();
        }
        byte @Nullable [] content = originalContent(seed, hash);
        if (content != null) {
            return shelf.put(hash, seed, content);
        }
        if (isKept(seed)) {
            throw SeedingException.altered(seed);
        }
        return added(seed, identity); // the index was wrong
    }

    private static boolean isOf(Seed seed, StoredWheel stored) {
        Manifest.Facts facts = stored.manifest().facts();
        return seed.wheel().isOf(facts.name())
                && PackageVersion.of(facts.version()).equals(seed.wheel().version());
    }

    private StoredWheel added(Seed seed, WheelIdentity identity) throws IOException {
        byte[] content = Wheel.read(seed.file());
        String hash = Sha256.of(content);
        Optional<StoredWheel> intact = shelf.intact(hash);
        StoredWheel stored = intact.isPresent() ? intact.get() : shelf.put(hash, seed, content);
        index.remember(identity, hash);
        return stored;
    }

    /** The wheel that the entry keeps is as good as the one it came from, provided that it is still the same. */
    private byte @Nullable [] originalContent(Seed seed, String hash) throws IOException {
        Path kept = shelf.entry(hash).resolve(String.valueOf(seed.file().getFileName()));
        for (Path wheel : List.of(kept, seed.file())) {
            if (Files.isRegularFile(wheel)) {
                byte[] content = Wheel.read(wheel);
                if (Sha256.of(content).equals(hash)) {
                    return content;
                }
            }
        }
        return null;
    }

    private @Nullable String requiredPython(Seed seed) throws IOException {
        Optional<String> hash = knownHash(seed, WheelIdentity.of(seed.file()));
        Optional<Manifest> manifest = hash.flatMap(shelf::manifest);
        if (manifest.isEmpty() && behind != null) {
            return behind.requiredPython(seed);
        }
        if (manifest.isPresent()) {
            return manifest.get().facts().requiresPython();
        }
        try (Wheel wheel = Wheel.open(seed.wheel(), Wheel.read(seed.file()))) {
            return wheel.metadata().requiresPython();
        }
    }

    private Optional<String> knownHash(Seed seed, WheelIdentity identity) {
        if (isKept(seed)) {
            return Optional.of(
                    String.valueOf(requireNonNull(seed.file().getParent()).getFileName()));
        }
        return index.find(identity);
    }

    /** Whether it is the wheel that an entry keeps. */
    private boolean isKept(Seed seed) {
        @Nullable Path entry = seed.file().getParent();
        return entry != null && directory.equals(entry.getParent());
    }
}
