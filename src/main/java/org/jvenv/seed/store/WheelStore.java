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
import org.jvenv.seed.store.StoreIndex.WheelIdentity;
import org.jvenv.tree.Sha256;
import org.jvenv.version.PackageVersion;
import org.jvenv.version.PythonVersion;
import org.jvenv.version.VersionRange;
import org.jvenv.wheel.BrokenWheelException;
import org.jvenv.wheel.Wheel;
import org.jvenv.wheel.WheelName;

/**
 * A store of unpacked wheels, whose files environments link.
 *
 * <p>Each entry is named after the hash of its wheel, so that the same wheel in two bundles is one entry. An index
 * contains the hashes of known wheels, which are not opened again.
 */
public final class WheelStore {

    /**
     * The directory of a Linux distribution for wheels of {@code ensurepip}, relative to the prefix of an interpreter.
     */
    public static final String SHARED_BUNDLE = "share/python-wheels";

    private final Path directory;
    private final StoreEntries entries;
    private final StoreIndex index;
    public final ChosenWheels chosen;
    public final StoreLock use;
    private final @Nullable WheelStore fallback;

    /** Uses a store in {@code directory}, which is created when needed. */
    public WheelStore(Path directory, Cancellation cancellation) {
        this(directory, null, cancellation);
    }

    /**
     * Uses a store that falls back on another one.
     *
     * @param fallback a store whose entries are used but never changed, or {@code null}
     */
    public WheelStore(Path directory, @Nullable WheelStore fallback, Cancellation cancellation) {
        this.directory = directory;
        this.fallback = fallback;
        this.entries = new StoreEntries(directory, cancellation);
        this.index = new StoreIndex(directory.resolve("index"));
        this.chosen = new ChosenWheels(directory);
        this.use = new StoreLock(directory, cancellation);
    }

    /** Returns the wheels that the user has chosen for all environments. */
    public ChosenWheels chosen() {
        return fallback == null ? chosen : fallback.chosen();
    }

    /** Returns the lock that protects the entries while their files are linked. */
    public StoreLock use() {
        return use;
    }

    /** Returns the directory of incomplete downloads. */
    public Path downloads() {
        return directory.resolve("downloads");
    }

    /**
     * Whether the tags and the metadata of a wheel allow a Python.
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

    /**
     * Whether an interpreter can use a wheel; a setuptools patched by a distribution works only with its own Python.
     */
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

    /** Whether an interpreter can use a wheel that the user did not name; a broken one is skipped without an error. */
    public boolean suitsUnnamed(Seed seed, Interpreter interpreter) {
        try {
            return suits(seed, interpreter) && (!isKept(seed) || canBeUsed(seed));
        } catch (IOException | SeedingException e) {
            return false;
        }
    }

    /**
     * Whether {@code limits} contain a Python version.
     *
     * @param limits {@code Requires-Python}, or {@code null} for none; invalid limits contain no version
     */
    public static boolean admits(@Nullable String limits, PythonVersion python) {
        Optional<VersionRange> range = VersionRange.parse(limits == null ? "" : limits);
        return range.isPresent() && range.get().contains(python);
    }

    /** Whether an entry is intact or can be created again from its stored wheel. */
    private boolean canBeUsed(Seed kept) throws IOException {
        String hash = String.valueOf(requireNonNull(kept.file().getParent()).getFileName());
        return entries.intact(hash).isPresent() || originalContent(kept, hash) != null;
    }

    /** Returns the directories of the entries, in no order. */
    public List<Path> entries() {
        List<Path> found = new ArrayList<>(entries.entries());
        if (fallback != null) {
            found.addAll(fallback.entries());
        }
        return found;
    }

    /**
     * Returns the intact entry of a wheel, which is created or repaired if necessary.
     *
     * @throws SeedingException if the wheel is broken, or if both the entry and the wheel were modified
     */
    public StoredWheel stored(Seed seed) throws IOException {
        Optional<StoredWheel> ready = fallback == null ? Optional.empty() : fallback.ready(seed);
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
     * Returns the wheel in the entry with this hash, if the entry exists.
     *
     * @param origin the source in messages
     */
    public Optional<Seed> kept(String hash, WheelName name, String fileName, String origin) {
        return entries.manifest(hash).isPresent()
                ? Optional.of(new Seed(name, entries.entry(hash).resolve(fileName), origin))
                : Optional.empty();
    }

    /**
     * Creates an entry of a wheel that may be deleted afterwards; the index does not contain it.
     *
     * @return the wheel in the entry
     * @throws SeedingException if the wheel is broken
     */
    public Seed adopt(Seed seed) throws IOException {
        use.begin();
        try {
            byte[] content = Wheel.read(seed.file());
            String hash = Sha256.of(content);
            if (entries.intact(hash).isEmpty()) {
                entries.put(hash, seed, content);
            }
            String fileName = String.valueOf(seed.file().getFileName());
            return new Seed(seed.wheel(), entries.entry(hash).resolve(fileName), seed.origin());
        } catch (BrokenWheelException e) {
            throw SeedingException.broken(seed, e);
        }
    }

    /** Returns the entry of a wheel, if it exists and is intact; writes nothing. */
    private Optional<StoredWheel> ready(Seed seed) throws IOException {
        return knownHash(seed, WheelIdentity.of(seed.file())).flatMap(entries::intact);
    }

    private StoredWheel known(Seed seed, String hash, WheelIdentity identity) throws IOException {
        Optional<StoredWheel> intact = entries.intact(hash);
        if (intact.isPresent() && isOf(seed, intact.get())) {
            return intact.get();
        }
        byte @Nullable [] content = originalContent(seed, hash);
        if (content != null) {
            return entries.put(hash, seed, content);
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
        Optional<StoredWheel> intact = entries.intact(hash);
        StoredWheel stored = intact.isPresent() ? intact.get() : entries.put(hash, seed, content);
        index.remember(identity, hash);
        return stored;
    }

    /** Returns the content of the stored or the original wheel, whichever still has the hash, or {@code null}. */
    private byte @Nullable [] originalContent(Seed seed, String hash) throws IOException {
        Path kept = entries.entry(hash).resolve(String.valueOf(seed.file().getFileName()));
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
        Optional<Manifest> manifest = hash.flatMap(entries::manifest);
        if (manifest.isEmpty() && fallback != null) {
            return fallback.requiredPython(seed);
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

    /** Whether the file is the wheel inside an entry of this store. */
    private boolean isKept(Seed seed) {
        @Nullable Path entry = seed.file().getParent();
        return entry != null && directory.equals(entry.getParent());
    }
}
