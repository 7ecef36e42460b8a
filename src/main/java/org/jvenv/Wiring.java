package org.jvenv;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activators;
import org.jvenv.appdata.AppData;
import org.jvenv.appdata.NoAppDataException;
import org.jvenv.cli.command.Services;
import org.jvenv.create.CreateContext;
import org.jvenv.create.CreateContext.Seeders;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.index.IndexSetting;
import org.jvenv.index.Meter;
import org.jvenv.index.PackageIndex;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.manage.TemporaryEnvironments;
import org.jvenv.manage.Trash;
import org.jvenv.pip.EnvironmentPip;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Foreground;
import org.jvenv.platform.Installation;
import org.jvenv.platform.Processes;
import org.jvenv.platform.SystemForeground;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.platform.Terminal;
import org.jvenv.platform.Tunnels;
import org.jvenv.platform.UserDirectories;
import org.jvenv.platform.UserShell;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.Interpreters;
import org.jvenv.python.probe.CachedProbe;
import org.jvenv.python.probe.InterpreterProbe;
import org.jvenv.python.probe.RunningProbe;
import org.jvenv.relocate.Relocator;
import org.jvenv.report.Progress;
import org.jvenv.seed.SeedStore;
import org.jvenv.seed.Seeder;
import org.jvenv.trust.TrustStore;
import org.jvenv.workplace.ProtectedDirectories;

/** Connects the parts of jvenv for this machine. */
final class Wiring implements Services {

    private final Variables variables;
    private final FileSystem files;
    private final Path workingDirectory;
    private final Cancellation cancellation;

    Wiring(Variables variables, FileSystem files, Path workingDirectory, Cancellation cancellation) {
        this.variables = variables;
        this.files = files;
        this.workingDirectory = workingDirectory;
        this.cancellation = cancellation;
    }

    @Override
    public EnvironmentCreator creator(Progress progress, @Nullable String cacheDirectory) {
        @Nullable AppData appData = open(cacheDirectory).orElse(null);
        if (appData == null) {
            progress.decided("nothing is kept for later: there is no directory that only you can write to");
        }
        return creator(progress, appData);
    }

    @Override
    public EnvironmentCreator readingCreator(Progress progress, @Nullable String cacheDirectory) {
        @Nullable
        AppData appData = place(cacheDirectory).flatMap(AppData::openToRead).orElse(null);
        if (appData == null) {
            return creator(progress, (AppData) null);
        }
        InterpreterSources sources = new InterpreterSources(variables, files, workingDirectory);
        Processes processes = new SystemProcesses();
        InterpreterProbe probe = CachedProbe.reading(new RunningProbe(processes), appData.interpreters());
        return creator(
                progress,
                sources.search(probe),
                null,
                store -> Seeder.of(
                        store,
                        appData.wheels(),
                        () -> sources.bundles(),
                        () -> indexes(progress),
                        processes,
                        cancellation));
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public Interpreters interpreters() {
        @Nullable AppData appData = open(null).orElse(null);
        return new InterpreterSources(variables, files, workingDirectory).search(appData);
    }

    @Override
    public AppData appData(@Nullable String cacheDirectory) {
        return open(cacheDirectory).orElseThrow(NoAppDataException::new);
    }

    @Override
    public Optional<Path> cacheDirectory(@Nullable String cacheDirectory) {
        return place(cacheDirectory).flatMap(AppData::openToRead).map(AppData::root);
    }

    @Override
    public SeedStore seedStore(Progress progress, @Nullable String cacheDirectory) {
        return new SeedStore(appData(cacheDirectory).wheels(), () -> indexes(progress), cancellation);
    }

    private Optional<AppData> open(@Nullable String cacheDirectory) {
        return place(cacheDirectory).flatMap(AppData::open);
    }

    private Optional<Path> place(@Nullable String cacheDirectory) {
        return cacheDirectory == null
                ? AppData.directoryFor(variables, files)
                : Optional.of(workingDirectory.resolve(cacheDirectory).normalize());
    }

    private List<PackageIndex> indexes(Progress progress) {
        Tunnels.allowPasswords();
        Meter meter = Terminal.showsErrors(files) ? new DownloadProgress(progress) : Meter.SILENT;
        return PackageIndex.all(variables, files, meter, cancellation);
    }

    @Override
    public List<IndexSetting> indexSettings() {
        return PackageIndex.settings(variables, files);
    }

    @Override
    public Path namedEnvironments() {
        return directories().namedEnvironments().orElseThrow(EnvironmentException::namesWithoutDirectory);
    }

    @Override
    public Path namedOrNowhere() {
        return directories().namedEnvironments().orElse(files.getPath("/dev/null/none"));
    }

    private UserDirectories directories() {
        return new UserDirectories(variables, files);
    }

    @Override
    public Foreground foreground() {
        return new SystemForeground(files);
    }

    @Override
    public String shell() {
        return UserShell.name(variables, files);
    }

    @Override
    public EnvironmentPip pip() {
        return new EnvironmentPip(new SystemProcesses(), cancellation, variables, files, workingDirectory);
    }

    @Override
    public ProtectedDirectories protectedDirectories() {
        return new ProtectedDirectories(
                workingDirectory, home(), directories().namedEnvironments().orElse(null));
    }

    @Override
    public Trash trash() {
        Path data = keptData();
        return new Trash(data.resolve("trash"), Clock.systemUTC(), cancellation);
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public TemporaryEnvironments temporaryEnvironments() {
        Path data = keptData();
        return new TemporaryEnvironments(data.resolve("temp"), Clock.systemUTC());
    }

    @Override
    public TrustStore trust() {
        return trustIfAny().orElseThrow(EnvironmentException::noDataDirectory);
    }

    @Override
    public Optional<TrustStore> trustIfAny() {
        return data().map(data -> new TrustStore(data.resolve("trusted"), namedOrNowhere()));
    }

    /** Returns the data directory, for files that jvenv cannot create again. */
    private Optional<Path> data() {
        return directories().data().map(data -> data.resolve("jvenv"));
    }

    /** Returns the data directory or, if the home directory is not writable, a private temporary directory. */
    private Path keptData() {
        UserDirectories directories = directories();
        Optional<Path> data = data().filter(place -> !directories.isInHomeOfAnother() && isWritable(place));
        return data.orElseGet(
                () -> AppData.openWithoutLink(directories.temporary().resolve(directories.nameInTemporary()))
                        .map(AppData::root)
                        .orElseThrow(EnvironmentException::noDataDirectory));
    }

    /** Whether the directory is writable, or can be created. */
    private static boolean isWritable(Path directory) {
        @Nullable Path place = directory;
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        return place != null && Files.isDirectory(place) && Files.isWritable(place);
    }

    @Override
    public Relocator relocator() {
        return new Relocator(cancellation);
    }

    @Override
    public Optional<Path> share() {
        return Installation.share(files);
    }

    @Override
    public EnvironmentCreator planner(Progress progress) {
        return creator(progress, (AppData) null);
    }

    private EnvironmentCreator creator(Progress progress, @Nullable AppData appData) {
        InterpreterSources sources = new InterpreterSources(variables, files, workingDirectory);
        Processes processes = new SystemProcesses();
        return creator(
                progress,
                sources.search(appData),
                appData == null ? null : appData.wheels(),
                store -> Seeder.of(
                        store, null, () -> sources.bundles(), () -> indexes(progress), processes, cancellation));
    }

    private EnvironmentCreator creator(
            Progress progress, Interpreters interpreters, @Nullable Path store, Seeders seeders) {
        CreateContext context =
                new CreateContext(Activators.all(), seeders, store, pip(), UserShell.name(variables, files));
        return new EnvironmentCreator(interpreters, context, protectedDirectories(), progress, cancellation);
    }

    /** Queried only if the variable is not set, because that takes about twenty system calls. */
    private @Nullable Path home() {
        return directories().home().orElse(null);
    }
}
