package org.jvenv.seed.source;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.WheelStore;

/** The wheels of the store that the user has chosen. */
final class PreferredWheels implements WheelSource {

    private final WheelStore store;

    PreferredWheels(WheelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "the wheels you chose";
    }

    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        List<Seed> found = store.chosen().of(project, name());
        WheelDirectory.sortNewestFirst(found);
        return found;
    }

    /** {@inheritDoc} Another process may have removed the wheel since it was listed. */
    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) throws IOException {
        return Files.exists(candidate.file()) && store.suits(candidate, interpreter);
    }
}
