package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jvenv.platform.Cancellation;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.Manifest.Folder;
import org.jvenv.seed.store.Manifest.StoredFile;
import org.jvenv.tree.FileModes;
import org.jvenv.wheel.Metadata;
import org.jvenv.wheel.Section;
import org.jvenv.wheel.Unpacking;
import org.jvenv.wheel.Unpacking.UnpackedFile;
import org.jvenv.wheel.Wheel;

/** Creates an entry of the store in a private directory. */
final class StoreEntryBuilder {

    private static final byte[] INSTALLER = "pip\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    private final Path directory;
    private final Cancellation cancellation;
    private final List<Folder> folders = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<StoredFile> files = new ArrayList<>();

    private StoreEntryBuilder(Path directory, Cancellation cancellation) {
        this.directory = directory;
        this.cancellation = cancellation;
    }

    /** Unpacks a wheel into {@code directory}, which must exist, and writes the manifest last. */
    static Manifest write(Path directory, Seed seed, byte[] content, Cancellation cancellation) throws IOException {
        try (Wheel wheel = Wheel.open(seed.wheel(), content)) {
            Manifest manifest = new StoreEntryBuilder(directory, cancellation).unpack(wheel);
            FileModes.writeNew(directory.resolve(String.valueOf(seed.file().getFileName())), content);
            FileModes.writeNew(directory.resolve(StoredWheel.MANIFEST), ManifestText.of(manifest));
            return manifest;
        }
    }

    private Manifest unpack(Wheel wheel) throws IOException {
        Section root = wheel.rootSection();
        List<UnpackedFile> unpacked = new ArrayList<>(Unpacking.of(wheel, directory, cancellation));
        unpacked.add(Unpacking.add(directory, root, wheel.distInfo() + "/INSTALLER", INSTALLER));
        unpacked.add(Unpacking.add(directory, root, wheel.distInfo() + "/REQUESTED", NOTHING));
        unpacked.sort(Comparator.comparing(UnpackedFile::path));
        for (UnpackedFile file : unpacked) {
            files.add(stored(file, root));
        }
        Metadata metadata = wheel.metadata();
        return new Manifest(
                new Manifest.Facts(metadata.name(), metadata.version(), metadata.requiresPython(), wheel.distInfo()),
                root,
                wheel.entryPoints(),
                List.copyOf(folders),
                List.copyOf(files));
    }

    private StoredFile stored(UnpackedFile file, Section root) throws IOException {
        int slash = file.path().lastIndexOf('/');
        int folder = folder(file.section(), slash < 0 ? "" : file.path().substring(0, slash));
        Path unpacked = Unpacking.place(directory, file.section(), root).resolve(file.path());
        return new StoredFile(
                folder, file.path().substring(slash + 1), Manifest.Stamp.of(unpacked), file.sha256(), file.kind());
    }

    /** Returns the index of a folder, and adds it after its parents if it is new. */
    private int folder(Section section, String path) {
        if (!path.isEmpty()) {
            int slash = path.lastIndexOf('/');
            folder(section, slash < 0 ? "" : path.substring(0, slash));
        }
        String key = section.directoryName() + "/" + path; // a record would compute its hash code at each call
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        folders.add(new Folder(section, path));
        numbers.put(key, numbers.size());
        return numbers.size() - 1;
    }
}
