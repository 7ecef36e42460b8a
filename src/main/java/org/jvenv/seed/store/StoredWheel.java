package org.jvenv.seed.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.TwoThreads;
import org.jvenv.seed.store.Manifest.Folder;
import org.jvenv.seed.store.Manifest.StoredFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.UntouchedFiles;
import org.jvenv.wheel.Unpacking;

/**
 * An entry of the store: a wheel taken apart.
 *
 * <pre>
 * manifest                     what is here
 * tree/                        the files as they lie in site-packages, without RECORD
 * bytecode/                    the same compiled, for each Python that was asked to
 * pip-24.2-py3-none-any.whl    what it was made from
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

    /** The entry in {@code directory}, which was made this moment. */
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

    /** Reads the manifest of an entry, or nothing if there is none, or only a part of one. */
    static Optional<Manifest> manifestIn(Path directory) {
        try {
            return ManifestText.parse(BoundedRead.of(directory.resolve(MANIFEST), LARGEST_MANIFEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether every file is still as it was unpacked. */
    boolean isIntact() {
        List<StoredFile> files = manifest.files();
        try {
            UntouchedFiles untouched =
                    UntouchedFiles.in(requireNonNull(directory.getParent()), directory.resolve(MANIFEST));
            TwoThreads.Hand look = i -> {
                StoredFile file = files.get(i);
                Manifest.Stamp stamp = file.stamp();
                if (!untouched.has(sources[i], stamp.size(), stamp.modified(), file.permissions())) {
                    throw new FileSystemException(sources[i].toString());
                }
            };
            TwoThreads.perform(sources.length, look, look, Cancellation.NEVER);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Path directory() {
        return directory;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Where the file with that index in the manifest lies. */
    public Path source(int index) {
        return sources[index];
    }
}
