package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.Inspection.StoreFinding.State;
import org.jvenv.seed.store.Manifest.StoredFile;
import org.jvenv.tree.Sha256;
import org.jvenv.tree.Trees;
import org.jvenv.wheel.InstalledFiles;
import org.jvenv.wheel.Wheel;
import org.jvenv.wheel.WheelName;

/** Verifies and repairs one entry of the store by the content of its files, not by their times. */
public final class Inspection {

    private final StoreEntries entries;
    private final Path entry;
    private final String hash;

    public Inspection(StoreEntries entries, Path entry) {
        this.entries = entries;
        this.entry = entry;
        this.hash = String.valueOf(entry.getFileName());
    }

    public StoreFinding perform() throws IOException {
        @Nullable Manifest manifest = entries.manifest(hash).orElse(null);
        String name = manifest == null
                ? hash
                : manifest.facts().name() + " " + manifest.facts().version();
        Optional<Seed> wheel = validWheel();
        if (manifest != null && wheel.isPresent() && isIntact(StoredWheel.of(entry, manifest))) {
            return new StoreFinding(hash, name, State.INTACT);
        }
        if (wheel.isEmpty()) {
            Trees.delete(entry);
            return new StoreFinding(hash, name, State.REMOVED);
        }
        byte[] content = Wheel.read(wheel.get().file());
        entries.replace(hash, wheel.get(), content);
        return new StoreFinding(hash, wheel.get().toString(), State.REPAIRED);
    }

    /** Returns the stored wheel, if it still has the hash in the name of the entry. */
    private Optional<Seed> validWheel() throws IOException {
        try (DirectoryStream<Path> wheels = Files.newDirectoryStream(entry, "*.whl")) {
            for (Path wheel : wheels) {
                Optional<WheelName> name = WheelName.parse(String.valueOf(wheel.getFileName()));
                if (name.isPresent() && Sha256.of(wheel).equals(hash)) {
                    return Optional.of(new Seed(name.get(), wheel, "the wheel store"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIntact(StoredWheel stored) throws IOException {
        List<StoredFile> files = stored.manifest().files();
        if (!stored.isIntact()) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            String found = InstalledFiles.sha256(Files.readAllBytes(stored.source(i)));
            if (!files.get(i).sha256().equals(found)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The result of the verification of a store entry.
     *
     * @param entry its hash
     * @param name the package, or the hash if the package is unknown
     * @param state the state of the entry
     */
    public record StoreFinding(String entry, String name, State state) {

        /** The state of an entry. */
        public enum State {
            /** No file was modified. */
            INTACT("intact"),

            /** A file was modified, and the entry was unpacked again. */
            REPAIRED("repaired"),

            /** The stored wheel was missing or modified, and the entry was removed. */
            REMOVED("removed");

            private final String word;

            State(String word) {
                this.word = word;
            }

            /** Returns the word in reports. */
            public String word() {
                return word;
            }
        }
    }
}
