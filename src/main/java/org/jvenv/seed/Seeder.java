package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jvenv.environment.Environment;
import org.jvenv.platform.Cancellation;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.LinkMode;

/** Puts the packages into an environment that it begins with. No Python is started for it. */
public final class Seeder {

    private final List<WheelSource> sources;
    private final WheelStore store;
    private final Cancellation cancellation;

    public Seeder(List<WheelSource> sources, WheelStore store, Cancellation cancellation) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.cancellation = cancellation;
    }

    /**
     * A seeder that looks in the interpreter's own bundle first, then in those of others, then in the store.
     *
     * @param store the directory of the store, which is made when something is put into it
     * @param otherBundles asked only for an interpreter that has no bundle
     */
    public static Seeder of(Path store, Supplier<List<Path>> otherBundles, Cancellation cancellation) {
        WheelStore wheels = new WheelStore(store, cancellation);
        List<WheelSource> sources =
                List.of(new OwnBundle(wheels), new OtherBundles(otherBundles, wheels), new StoredWheels(wheels));
        return new Seeder(sources, wheels, cancellation);
    }

    /**
     * Finds a wheel for each of the wanted packages, and changes nothing.
     *
     * @throws SeedingException if there is none for one of them
     */
    public List<Seed> choose(Interpreter interpreter, Seeds wanted) throws IOException {
        List<Seed> chosen = new ArrayList<>();
        for (String project : wanted.projectsFor(interpreter)) {
            chosen.add(find(project, interpreter));
        }
        return chosen;
    }

    /**
     * Installs a package as pip would have done it.
     *
     * @param environment what it will be: scripts name the interpreter at its final place
     * @param root the directory in which the environment is being built
     * @param wanted how files shall come out of the store
     * @return how they came; not as wanted where the file system cannot do that
     * @throws SeedingException if the wheel cannot be used
     */
    public LinkMode install(Seed seed, Environment environment, Path root, LinkMode wanted) throws IOException {
        StoredWheel stored = store.stored(seed);
        Manifest manifest = stored.manifest();
        Destination destination = new Destination(
                environment, root, manifest.root(), manifest.facts().name());
        Placement placement = new Placement(wanted);
        new WheelInstallation(stored, destination, placement, cancellation).perform();
        return placement.mode();
    }

    private Seed find(String project, Interpreter interpreter) throws IOException {
        for (WheelSource source : sources) {
            for (Seed candidate : source.candidates(project, interpreter)) {
                if (source.fits(candidate, interpreter)) {
                    return candidate;
                }
            }
        }
        throw SeedingException.noWheel(project, interpreter, sources);
    }
}
