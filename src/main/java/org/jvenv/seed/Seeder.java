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
import org.jvenv.seed.install.Installed;
import org.jvenv.seed.install.Placement;
import org.jvenv.seed.install.WheelInstallation;
import org.jvenv.seed.install.WheelPlan;
import org.jvenv.seed.request.Bytecode;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.SeedSource;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.seed.request.Seeds;
import org.jvenv.seed.source.WheelSource;
import org.jvenv.seed.source.WheelSources;
import org.jvenv.seed.store.BytecodeCompiler;
import org.jvenv.seed.store.BytecodeStore;
import org.jvenv.seed.store.CompiledWheel;
import org.jvenv.seed.store.Manifest;
import org.jvenv.seed.store.NotCompiledException;
import org.jvenv.seed.store.StoredWheel;
import org.jvenv.seed.store.WheelStore;
import org.jvenv.tree.LinkMode;
import org.jvenv.version.PackageVersion;

/** Puts the packages into an environment that it begins with. Only to compile them a Python is started, once. */
public final class Seeder {

    private static final String PIP = "pip";
    private static final PackageVersion FIRST_SETUPTOOLS_ON_3_12 = PackageVersion.of("66.1");

    private final WheelSources places;
    private final WheelStore store;
    private final BytecodeStore bytecode;
    private final Cancellation cancellation;

    private Seeder(WheelSources places, WheelStore store, BytecodeStore bytecode, Cancellation cancellation) {
        this.places = places;
        this.store = store;
        this.bytecode = bytecode;
        this.cancellation = cancellation;
    }

    /**
     * A seeder that looks among the wheels the user has chosen first, then in the interpreter's own bundle, in those of
     * others, and in the store; and in the indexes last.
     *
     * @param store the directory of the store, which is made when something is put into it
     * @param otherBundles asked only for an interpreter that has no bundle
     * @param indexes asked only for what is nowhere else, and for what shall be the newest
     * @param processes start interpreters to compile packages, and for nothing else
     */
    public static Seeder of(
            Path store,
            Supplier<List<Path>> otherBundles,
            Supplier<List<PackageIndex>> indexes,
            Processes processes,
            Cancellation cancellation) {
        return of(store, new WheelStore(store, cancellation), otherBundles, indexes, processes, cancellation);
    }

    /**
     * The same, where the wheels of another store are used, too, and nothing is changed in that.
     *
     * @param kept its directory
     */
    public static Seeder readingFrom(
            Path kept,
            Path store,
            Supplier<List<Path>> otherBundles,
            Supplier<List<PackageIndex>> indexes,
            Processes processes,
            Cancellation cancellation) {
        WheelStore behind = new WheelStore(kept, cancellation);
        return of(store, new WheelStore(store, behind, cancellation), otherBundles, indexes, processes, cancellation);
    }

    private static Seeder of(
            Path store,
            WheelStore wheels,
            Supplier<List<Path>> otherBundles,
            Supplier<List<PackageIndex>> indexes,
            Processes processes,
            Cancellation cancellation) {
        WheelSources places = new WheelSources(wheels, otherBundles, indexes);
        BytecodeStore bytecode = new BytecodeStore(store, new BytecodeCompiler(processes));
        return new Seeder(places, wheels, bytecode, cancellation);
    }

    /**
     * Finds a wheel for each of the wanted packages, and changes nothing. What jvenv cannot install itself, for want of
     * a wheel or because it may need others, is left to pip.
     *
     * @param sourcing where to look
     * @throws SeedingException if there is none for a package that every environment begins with, or no pip for the
     *     others
     */
    public SeedSelection choose(Interpreter interpreter, Seeds wanted, IndexPolicy sourcing) throws IOException {
        List<Seed> chosen = new ArrayList<>();
        List<String> left = new ArrayList<>();
        boolean hasPip = false;
        for (SeedRequest request : wanted.requestsFor(interpreter)) {
            List<WheelSource> searched = places.of(request.currency(), sourcing);
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
            chosen.add(0, pipFor(left, interpreter, wanted, sourcing));
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

    /** Some pip, which then installs the others, perhaps another release of itself. */
    private Seed pipFor(List<String> left, Interpreter interpreter, Seeds wanted, IndexPolicy sourcing)
            throws IOException {
        @Nullable
        Seed pip = wanted.removed().contains(PIP)
                ? null
                : find(SeedRequest.any(PIP), interpreter, places.of(SeedSource.AS_FOUND, sourcing));
        if (pip == null) {
            throw SeedingException.noPipFor(left);
        }
        return pip;
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
    public Installed install(Seed seed, Environment environment, Path root, InstallMode wanted) throws IOException {
        StoredWheel stored = store.stored(seed.offer() == null ? seed : places.fetched(seed));
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

    /** Gives the store free for those who want to delete from it, until the next package is installed. */
    public void rest() throws IOException {
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

    /** Old releases of setuptools say that they run on Python 3.12, and use what is not there any more. */
    private static boolean worksOn(Seed candidate, Interpreter interpreter) {
        return !interpreter.version().isAtLeast(3, 12)
                || !candidate.wheel().isOf("setuptools")
                || candidate.wheel().version().compareTo(FIRST_SETUPTOOLS_ON_3_12) >= 0;
    }

    private static @Nullable Seed find(SeedRequest request, Interpreter interpreter, List<WheelSource> places)
            throws IOException {
        @Nullable PackageVersion version = request.version() == null ? null : PackageVersion.of(request.version());
        for (WheelSource place : places) {
            for (Seed candidate : place.candidates(request.project(), interpreter)) {
                boolean asked = version == null
                        ? !candidate.isWithdrawn() && worksOn(candidate, interpreter)
                        : version.equals(candidate.wheel().version());
                if (asked && place.fits(candidate, interpreter)) {
                    return candidate;
                }
            }
        }
        return null;
    }
}
