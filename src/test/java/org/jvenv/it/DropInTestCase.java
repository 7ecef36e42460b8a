package org.jvenv.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Snapshot;

/** Runs {@code jvenv venv} and {@code jvenv virtualenv} as scripts run the programs that these replace. */
abstract class DropInTestCase {

    @TempDir
    static Path home;

    @TempDir
    Path temp;

    final Path python = Pythons.named("3.13");

    List<String> packages(String name) throws IOException {
        return Snapshot.names(temp.resolve(name).resolve("lib/python3.13/site-packages"));
    }

    Jvenv jvenv() {
        return Jvenv.in(temp, home).with("PATH", python.resolveSibling("") + ":/usr/bin:/bin");
    }
}
