package org.jvenv.seed.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jvenv.seed.store.Manifest.Stamp;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.UntouchedFiles;

/**
 * The compiled modules of a stored wheel, for one Python.
 *
 * <p>Their directory is flat: each is named after the index of its source in the wheel's manifest. A manifest in the
 * format of {@link ManifestText} lists them.
 *
 * <pre>
 * jvenv bytecode 1
 * tag cpython-313
 * file 17 5169 1700000000123456789
 * end 1a2b3c4d
 * </pre>
 *
 * @param tag the tag of the interpreter in the names of compiled files
 */
public record CompiledWheel(String tag, List<Module> modules) {

    /** No module. */
    public static final CompiledWheel NOTHING = new CompiledWheel("", List.of());

    private static final String HEADER = "jvenv bytecode 1\n";
    private static final String SUFFIX = ".py";
    private static final int PERMISSIONS = 0644;

    /**
     * A compiled module.
     *
     * @param source the index of its source in the wheel's manifest
     * @param file the compiled file
     * @param stamp detects modification
     */
    public record Module(int source, Path file, Stamp stamp) {}

    /** Returns the compiled file of the source with this index. */
    static Path file(Path directory, int source) {
        return directory.resolve(source + ".pyc");
    }

    /** Reads the manifest in {@code directory}; returns nothing if it is missing or incomplete. */
    static Optional<CompiledWheel> in(Path directory) {
        try {
            Optional<String> text = ChecksummedText.open(
                    BoundedRead.of(directory.resolve(StoredWheel.MANIFEST), StoredWheel.LARGEST_MANIFEST), HEADER);
            return text.isPresent() ? Optional.of(parse(text.get(), directory)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Returns the content of the manifest. */
    byte[] text() {
        StringBuilder text =
                new StringBuilder(HEADER).append("tag ").append(tag).append('\n');
        for (Module module : modules) {
            text.append("file ").append(module.source());
            text.append(' ').append(module.stamp().size());
            text.append(' ').append(module.stamp().modified()).append('\n');
        }
        return ChecksummedText.withChecksum(text);
    }

    /** Returns the modules with paths in another directory. */
    CompiledWheel movedTo(Path directory) {
        List<Module> moved = new ArrayList<>();
        for (Module module : modules) {
            moved.add(new Module(module.source(), file(directory, module.source()), module.stamp()));
        }
        return new CompiledWheel(tag, moved);
    }

    /** Whether no file in {@code directory} was modified. */
    boolean isIntact(Path directory) {
        try {
            Path store = requireNonNull(directory.getParent());
            UntouchedFiles untouched = UntouchedFiles.in(store, directory.resolve(StoredWheel.MANIFEST));
            for (Module module : modules) {
                Stamp stamp = module.stamp();
                if (!untouched.has(module.file(), stamp.size(), stamp.modified(), PERMISSIONS)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the name of the compiled file of {@code name}, which ends in {@code .py}. */
    public String nameOf(String name) {
        return name.substring(0, name.length() - SUFFIX.length()) + "." + tag + ".pyc";
    }

    private static CompiledWheel parse(String text, Path directory) {
        FieldReader tag = new FieldReader(text, 0, text.indexOf('\n'));
        tag.expect("tag");
        String name = tag.rest();
        List<Module> modules = new ArrayList<>();
        int start = text.indexOf('\n') + 1;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            modules.add(module(new FieldReader(text, start, end), directory));
            start = end + 1;
        }
        return new CompiledWheel(name, modules);
    }

    private static Module module(FieldReader line, Path directory) {
        line.expect("file");
        int source = Math.toIntExact(line.number());
        long size = line.number();
        long modified = Long.parseLong(line.rest());
        return new Module(source, file(directory, source), new Stamp(size, modified));
    }
}
