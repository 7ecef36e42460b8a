package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Processes;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.LinkMode;

/** Puts the packages into an environment that it begins with. Only to compile them a Python is started, once. */
public final class Seeder {

    private final List<WheelSource> sources;
    private final WheelStore store;
    private final BytecodeStore bytecode;
    private final Cancellation cancellation;

    private Seeder(List<WheelSource> sources, WheelStore store, BytecodeStore bytecode, Cancellation cancellation) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.bytecode = bytecode;
        this.cancellation = cancellation;
    }

    /**
     * A seeder that looks in the interpreter's own bundle first, then in those of others, then in the store.
     *
     * @param store the directory of the store, which is made when something is put into it
     * @param otherBundles asked only for an interpreter that has no bundle
     * @param processes start interpreters to compile packages, and for nothing else
     */
    public static Seeder of(
            Path store, Supplier<List<Path>> otherBundles, Processes processes, Cancellation cancellation) {
        WheelStore wheels = new WheelStore(store, cancellation);
        List<WheelSource> sources =
                List.of(new OwnBundle(wheels), new OtherBundles(otherBundles, wheels), new StoredWheels(wheels));
        BytecodeStore bytecode = new BytecodeStore(store, new BytecodeCompiler(processes));
        return new Seeder(sources, wheels, bytecode, cancellation);
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
     * @param wanted how it shall come there
     * @return how it came
     * @throws SeedingException if the wheel cannot be used
     */
    public Installed install(Seed seed, Environment environment, Path root, Manner wanted) throws IOException {
        StoredWheel stored = store.stored(seed);
        if (wanted.bytecode() == Bytecode.ON_DEMAND) {
            return new Installed(install(stored, CompiledWheel.NOTHING, environment, root, wanted.linkMode()), null);
        }
        CompiledWheel compiled = CompiledWheel.NOTHING;
        @Nullable String obstacle = null;
        try {
            compiled = bytecode.compiled(stored, environment.base());
        } catch (NotCompiledException e) {
            obstacle = e.getMessage(); // Python will do it when it needs to
        }
        return new Installed(install(stored, compiled, environment, root, wanted.linkMode()), obstacle);
    }

    private LinkMode install(
            StoredWheel stored, CompiledWheel compiled, Environment environment, Path root, LinkMode wanted)
            throws IOException {
        Manifest manifest = stored.manifest();
        Destination destination = new Destination(
                environment, root, manifest.root(), manifest.facts().name());
        Placement placement = new Placement(wanted);
        new WheelInstallation(stored, compiled, destination, placement, cancellation).perform();
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
