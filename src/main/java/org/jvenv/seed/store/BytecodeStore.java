package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.Keys;
import org.jvenv.log.Log;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.store.BytecodeCompiler.NotCompiledException;
import org.jvenv.seed.store.CompiledWheel.Module;
import org.jvenv.seed.store.Manifest.Folder;
import org.jvenv.seed.store.Manifest.Stamp;
import org.jvenv.seed.store.Manifest.StoredFile;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;
import org.jvenv.wheel.Section;
import org.jvenv.wheel.Unpacking;

/**
 * The compiled modules of stored wheels, created once for each Python.
 *
 * <p>Python validates them by time and size of the source. Links share both with the file of the store, and copies get
 * its time. Unchecked hash-based files (PEP 552) are not used, because Python would ignore edits of a module.
 */
public final class BytecodeStore {

    private final Path directory;
    private final StagingArea stagingArea;
    private final BytecodeCompiler compiler;
    private final Map<String, CompiledWheel> known = new HashMap<>();

    /** Writes only below {@code directory}, the directory of the store; entries of another store are only read. */
    public BytecodeStore(Path directory, BytecodeCompiler compiler) {
        this.directory = directory;
        this.stagingArea = new StagingArea(directory);
        this.compiler = compiler;
    }

    /**
     * Returns the modules of {@code wheel} compiled by {@code interpreter}, which is started if they are missing.
     *
     * @throws NotCompiledException if they cannot be compiled
     */
    public CompiledWheel compiled(StoredWheel wheel, Interpreter interpreter) throws IOException {
        if (interpreter.version().major() == 2) {
            throw new NotCompiledException("Python 2 does not support `__pycache__`");
        }
        Path place = wheel.directory().resolve("bytecode").resolve(key(interpreter));
        Optional<CompiledWheel> intact = intact(place);
        if (intact.isEmpty() && !place.startsWith(directory)) {
            throw new NotCompiledException("the cache is read-only");
        }
        return intact.isPresent() ? intact.get() : created(place, wheel, interpreter);
    }

    /**
     * Returns the release; builds of other implementations than CPython may differ although the release is the same.
     */
    private static String key(Interpreter interpreter) throws IOException {
        Build build = interpreter.build();
        String release =
                build.implementation().identifier() + "-" + build.version().versionInfo() + build.abiFlags();
        return build.implementation() == Implementation.CPYTHON
                ? release
                : release + "-"
                        + Keys.of(FileIdentity.of(interpreter.installation().library()));
    }

    private Optional<CompiledWheel> intact(Path place) {
        @Nullable CompiledWheel read = known.get(place.toString());
        if (read == null) {
            read = CompiledWheel.in(place).orElse(null);
        }
        boolean intact = read != null && read.isIntact(place);
        if (Log.isOn()) {
            String reason = read == null ? "there are none" : "one of them was modified";
            Log.debug(
                    Log.STORE,
                    intact ? "hit: modules in `" + place + "`" : "miss: modules in `" + place + "`: " + reason);
        }
        if (read == null || !intact) {
            known.remove(place.toString());
            return Optional.empty();
        }
        known.put(place.toString(), read);
        return Optional.of(read);
    }

    private CompiledWheel created(Path place, StoredWheel wheel, Interpreter interpreter) throws IOException {
        Path draft = stagingArea.begin("bytecode");
        try {
            CompiledWheel compiled = compile(draft, wheel, interpreter);
            FileModes.createPrivateDirectories(wheel.directory().resolve("bytecode"));
            Optional<CompiledWheel> winner = StagingArea.moveIntoPlace(draft, place, () -> intact(place));
            return winner.isPresent() ? winner.get() : compiled.movedTo(place);
        } finally {
            Trees.delete(draft);
        }
    }

    private CompiledWheel compile(Path draft, StoredWheel wheel, Interpreter interpreter) throws IOException {
        List<Integer> sources = sources(wheel.manifest());
        Path listing = draft.resolve("sources");
        FileModes.writeNew(listing, listing(sources, wheel).getBytes(StandardCharsets.UTF_8));
        String tag = compiler.compile(interpreter, listing, wheel.directory(), draft);
        Files.delete(listing);
        List<Module> modules = new ArrayList<>();
        for (int source : sources) {
            Path file = CompiledWheel.file(draft, source);
            if (Files.exists(file)) {
                FileModes.permit(file, Unpacking.PLAIN);
                modules.add(new Module(source, file, Stamp.of(file)));
            }
        }
        CompiledWheel compiled = new CompiledWheel(tag, modules);
        FileModes.writeNew(draft.resolve(StoredWheel.MANIFEST), compiled.text());
        return compiled;
    }

    private static String listing(List<Integer> sources, StoredWheel wheel) {
        StringBuilder listing = new StringBuilder();
        for (int source : sources) {
            Path path = wheel.directory().relativize(wheel.source(source));
            listing.append(source).append(' ').append(path).append('\n');
        }
        return listing.toString();
    }

    /** Returns the indices of the Python files in site-packages, except those that the wheel contains compiled. */
    private static List<Integer> sources(Manifest manifest) {
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < manifest.files().size(); i++) {
            StoredFile file = manifest.files().get(i);
            Folder folder = manifest.folders().get(file.folder());
            boolean importable = folder.section() == Section.PURELIB || folder.section() == Section.PLATLIB;
            if (importable && file.name().endsWith(".py") && !hasBytecode(folder, manifest)) {
                sources.add(i);
            }
        }
        return sources;
    }

    private static boolean hasBytecode(Folder folder, Manifest manifest) {
        String cache = folder.path().isEmpty() ? "__pycache__" : folder.path() + "/__pycache__";
        for (Folder other : manifest.folders()) {
            if (other.path().equals(cache)) {
                return true;
            }
        }
        return false;
    }
}
