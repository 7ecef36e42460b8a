package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.index.PackageIndex;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Processes;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.install.Placement;
import org.jvenv.seed.install.WheelInstallation;
import org.jvenv.seed.install.WheelPlan;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.seed.request.Seeds;
import org.jvenv.seed.source.WheelSource;
import org.jvenv.seed.source.WheelSources;
import org.jvenv.seed.store.BytecodeCompiler;
import org.jvenv.seed.store.BytecodeCompiler.NotCompiledException;
import org.jvenv.seed.store.BytecodeStore;
import org.jvenv.seed.store.CompiledWheel;
import org.jvenv.seed.store.Manifest;
import org.jvenv.seed.store.StoredWheel;
import org.jvenv.seed.store.WheelStore;
import org.jvenv.tree.LinkMode;
import org.jvenv.version.PackageVersion;

/** Installs the seed packages of an environment. A Python is started only to compile them, once. */
public final class Seeder {

    private static final String PIP = "pip";
    private static final PackageVersion FIRST_SETUPTOOLS_ON_3_12 = PackageVersion.of("66.1");

    private final WheelSources sources;
    private final WheelStore store;
    private final BytecodeStore bytecode;
    private final Cancellation cancellation;

    private Seeder(WheelSources sources, WheelStore store, BytecodeStore bytecode, Cancellation cancellation) {
        this.sources = sources;
        this.store = store;
        this.bytecode = bytecode;
        this.cancellation = cancellation;
    }

    /**
     * Returns a seeder that searches the wheels that the user has chosen, the interpreter's own bundle, those of other
     * interpreters, the store, and the indexes, in this order.
     *
     * @param store the directory of the store, which is created when needed
     * @param kept the directory of another store whose wheels are used too, without changing it, or {@code null}
     * @param otherBundles called only for an interpreter without a bundle
     * @param indexes called only for missing packages and for the newest releases
     * @param processes used only to compile packages
     */
    public static Seeder of(
            Path store,
            @Nullable Path kept,
            Supplier<List<Path>> otherBundles,
            Supplier<List<PackageIndex>> indexes,
            Processes processes,
            Cancellation cancellation) {
        WheelStore wheels = kept == null
                ? new WheelStore(store, cancellation)
                : new WheelStore(store, new WheelStore(kept, cancellation), cancellation);
        WheelSources sources = new WheelSources(wheels, otherBundles, indexes);
        BytecodeStore bytecode = new BytecodeStore(store, new BytecodeCompiler(processes));
        return new Seeder(sources, wheels, bytecode, cancellation);
    }

    /**
     * Finds a wheel for each requested package, without changing anything. Packages without a wheel, and those that may
     * have dependencies, are left to pip.
     *
     * @param policy which sources are searched
     * @throws SeedingException if there is no wheel of a default package, or no pip for the packages left to it
     */
    public SeedSelection choose(Interpreter interpreter, Seeds wanted, IndexPolicy policy) throws IOException {
        List<Seed> chosen = new ArrayList<>();
        List<String> left = new ArrayList<>();
        boolean hasPip = false;
        for (SeedRequest request : wanted.requestsFor(interpreter)) {
            List<WheelSource> searched = sources.of(request.source(), policy);
            @Nullable Seed seed = request.isForLinking() ? find(request, interpreter, searched) : null;
            if (seed != null) {
                chosen.add(seed);
                hasPip |= seed.wheel().isOf(PIP);
            } else if (request.isForLinking() && request.version() == null) {
                throw SeedingException.noWheel(request.project(), interpreter, names(searched));
            } else {
                left.add(request.requirement());
            }
        }
        if (!left.isEmpty() && !hasPip) {
            chosen.add(0, pipFor(left, interpreter, wanted, policy));
        }
        return new SeedSelection(chosen, left);
    }

    private static List<String> names(List<WheelSource> sources) {
        List<String> names = new ArrayList<>();
        for (WheelSource source : sources) {
            names.add(source.name());
        }
        return names;
    }

    /** Returns any pip, which then installs the others, possibly including another release of pip. */
    private Seed pipFor(List<String> left, Interpreter interpreter, Seeds wanted, IndexPolicy policy)
            throws IOException {
        @Nullable
        Seed pip = wanted.removed().contains(PIP)
                ? null
                : find(SeedRequest.any(PIP), interpreter, sources.of(SeedSource.AS_FOUND, policy));
        if (pip == null) {
            throw SeedingException.noPipFor(left);
        }
        return pip;
    }

    /**
     * Installs a package with the same result as pip.
     *
     * @param environment the final environment: scripts contain its paths
     * @param root the directory in which the environment is being built
     * @param wanted the requested mode
     * @return the mode that was used
     * @throws SeedingException if the wheel cannot be used
     */
    public Installed install(Seed seed, Environment environment, Path root, InstallMode wanted) throws IOException {
        StoredWheel stored = store.stored(seed.remote() == null ? seed : sources.fetched(seed));
        if (wanted.bytecode() == Bytecode.ON_DEMAND) {
            return new Installed(install(stored, CompiledWheel.NOTHING, environment, root, wanted.linkMode()), null);
        }
        CompiledWheel compiled = CompiledWheel.NOTHING;
        @Nullable String obstacle = null;
        try {
            compiled = bytecode.compiled(stored, environment.base());
        } catch (NotCompiledException e) {
            obstacle = e.getMessage(); // Python compiles the modules when it imports them
        }
        return new Installed(install(stored, compiled, environment, root, wanted.linkMode()), obstacle);
    }

    /** Unlocks the store, until the next package is installed. */
    public void releaseStore() throws IOException {
        store.use().end();
    }

    private LinkMode install(
            StoredWheel stored, CompiledWheel compiled, Environment environment, Path root, LinkMode wanted)
            throws IOException {
        Manifest manifest = stored.manifest();
        WheelPlan destination = new WheelPlan(
                environment, root, manifest.root(), manifest.facts().name());
        Placement placement = new Placement(wanted);
        new WheelInstallation(stored, compiled, destination, placement, cancellation).perform();
        return placement.mode();
    }

    /** Rejects releases of setuptools that claim to support Python 3.12 but use modules that it has removed. */
    private static boolean worksOn(Seed candidate, Interpreter interpreter) {
        return !interpreter.version().isAtLeast(3, 12)
                || !candidate.wheel().isOf("setuptools")
                || candidate.wheel().version().compareTo(FIRST_SETUPTOOLS_ON_3_12) >= 0;
    }

    private static @Nullable Seed find(SeedRequest request, Interpreter interpreter, List<WheelSource> sources)
            throws IOException {
        @Nullable PackageVersion version = request.version() == null ? null : PackageVersion.of(request.version());
        for (WheelSource source : sources) {
            for (Seed candidate : source.candidates(request.project(), interpreter)) {
                boolean asked = version == null
                        ? !candidate.isWithdrawn() && worksOn(candidate, interpreter)
                        : version.equals(candidate.wheel().version());
                if (asked && source.fits(candidate, interpreter)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /**
     * The seed packages of an environment, by the way in which they are installed.
     *
     * @param seeds wheels that jvenv links
     * @param left requirements that the environment's own pip installs
     */
    public record SeedSelection(List<Seed> seeds, List<String> left) {

        public SeedSelection {
            seeds = List.copyOf(seeds);
            left = List.copyOf(left);
        }
    }

    /**
     * How a package was installed.
     *
     * @param linkMode how its files were linked; not the requested mode if the file system does not support that
     * @param obstacle why it could not be compiled, or {@code null}
     */
    public record Installed(LinkMode linkMode, @Nullable String obstacle) {}
}
