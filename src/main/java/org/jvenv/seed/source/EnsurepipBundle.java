package org.jvenv.seed.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.WheelStore;

/**
 * The wheels of the interpreter's {@code ensurepip}.
 *
 * <p>Linux distributions move them from the standard library to {@code /usr/share/python-wheels}, one set for all their
 * Pythons. These may be for other versions, so only they are opened and checked.
 */
public final class EnsurepipBundle implements WheelSource {

    private final WheelStore store;

    public EnsurepipBundle(WheelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "its own bundle";
    }

    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        List<Seed> found = new ArrayList<>();
        WheelDirectory.collect(bundle(interpreter), project, name(), found);
        if (found.isEmpty()) {
            Path shared = interpreter.installation().prefix().resolve(WheelStore.SHARED_BUNDLE);
            WheelDirectory.collect(shared, project, name(), found);
        }
        WheelDirectory.sortNewestFirst(found);
        return found;
    }

    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) throws IOException {
        return candidate.file().startsWith(bundle(interpreter)) || store.suits(candidate, interpreter);
    }

    private static Path bundle(Interpreter interpreter) {
        return interpreter.installation().standardLibrary().resolve("ensurepip/_bundled");
    }
}
