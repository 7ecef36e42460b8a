package org.jvenv.seed.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jvenv.log.Log;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.TwoThreads;
import org.jvenv.seed.store.Manifest.Folder;
import org.jvenv.seed.store.Manifest.StoredFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.UntouchedFiles;
import org.jvenv.wheel.Unpacking;

/**
 * An entry of the store: an unpacked wheel.
 *
 * <pre>
 * manifest                     the list of all files
 * tree/                        the files as in site-packages, without RECORD
 * bytecode/                    the compiled modules, in a directory for each Python
 * pip-24.2-py3-none-any.whl    the wheel
 * </pre>
 */
public final class StoredWheel {

    static final String MANIFEST = "manifest";
    static final int LARGEST_MANIFEST = 16 << 20;

    private final Path directory;
    public final Manifest manifest;
    private final Path[] sources;

    private StoredWheel(Path directory, Manifest manifest, Path[] sources) {
        this.directory = directory;
        this.manifest = manifest;
        this.sources = sources;
    }

    /** Returns the entry in {@code directory} with this manifest. */
    static StoredWheel of(Path directory, Manifest manifest) {
        Path[] folders = new Path[manifest.folders().size()];
        for (int i = 0; i < folders.length; i++) {
            Folder folder = manifest.folders().get(i);
            folders[i] = Unpacking.place(directory, folder.section(), manifest.root())
                    .resolve(folder.path());
        }
        Path[] sources = new Path[manifest.files().size()];
        for (int i = 0; i < sources.length; i++) {
            StoredFile file = manifest.files().get(i);
            sources[i] = folders[file.folder()].resolve(file.name());
        }
        return new StoredWheel(directory, manifest, sources);
    }

    /** Reads the manifest of an entry; returns nothing if it is missing or incomplete. */
    static Optional<Manifest> manifestIn(Path directory) {
        try {
            return ManifestText.parse(BoundedRead.of(directory.resolve(MANIFEST), LARGEST_MANIFEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether no file was modified. */
    boolean isIntact() {
        List<StoredFile> files = manifest.files();
        try {
            UntouchedFiles untouched =
                    UntouchedFiles.in(requireNonNull(directory.getParent()), directory.resolve(MANIFEST));
            TwoThreads.Worker look = i -> {
                StoredFile file = files.get(i);
                Manifest.Stamp stamp = file.stamp();
                if (!untouched.has(sources[i], stamp.size(), stamp.modified(), file.permissions())) {
                    throw new FileSystemException(sources[i].toString());
                }
            };
            TwoThreads.perform(sources.length, look, look, Cancellation.NEVER);
            if (Log.isOn()) {
                Log.debug(Log.STORE, "hit: entry `" + directory + "`");
            }
            return true;
        } catch (IOException e) {
            if (Log.isOn()) {
                Log.debug(Log.STORE, "miss: entry `" + directory + "`: modified: `" + e.getMessage() + "`");
            }
            return false;
        }
    }

    Path directory() {
        return directory;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Returns the path of the file with this index in the manifest. */
    public Path source(int index) {
        return sources[index];
    }
}
