package org.jvenv.cli.command;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.AppData;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.index.IndexSetting;
import org.jvenv.index.PackageIndex;
import org.jvenv.manage.TemporaryEnvironments;
import org.jvenv.manage.Trash;
import org.jvenv.pip.EnvironmentPip;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Foreground;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.Interpreters;
import org.jvenv.relocate.Relocator;
import org.jvenv.report.Progress;
import org.jvenv.seed.SeedStore;
import org.jvenv.trust.TrustStore;
import org.jvenv.workplace.ProtectedDirectories;

/** Services that fail when they are used, except for variables and settings. */
public final class NoServices implements Services {

    private final Map<String, String> variables;
    private final @Nullable TemporaryEnvironments temporaryPlaces;

    public NoServices() {
        this(Map.of());
    }

    public NoServices(Map<String, String> variables) {
        this.variables = variables;
        this.temporaryPlaces = null;
    }

    public NoServices(TemporaryEnvironments temporaryPlaces) {
        this.variables = Map.of();
        this.temporaryPlaces = temporaryPlaces;
    }

    @Override
    public EnvironmentCreator creator(Progress progress, @Nullable String cacheDirectory) {
        throw new AssertionError("unexpected call");
    }

    @Override
    public EnvironmentCreator readingCreator(Progress progress, @Nullable String cacheDirectory) {
        throw new AssertionError("unexpected call");
    }

    @Override
    public Interpreters interpreters() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public Optional<Path> cacheDirectory(@Nullable String cacheDirectory) {
        return Optional.empty();
    }

    @Override
    public Variables variables() {
        return Variables.of(variables);
    }

    @Override
    public List<IndexSetting> indexSettings() {
        return PackageIndex.settings(Variables.of(variables), Jimfs.newFileSystem(Configuration.unix()));
    }

    @Override
    public AppData appData(@Nullable String cacheDirectory) {
        throw new AssertionError("the cache is not needed");
    }

    @Override
    public SeedStore seedStore(Progress progress, @Nullable String cacheDirectory) {
        throw new AssertionError("the store is not needed");
    }

    @Override
    public Path namedEnvironments() {
        return Path.of(variables.getOrDefault("WORKON_HOME", "/home/me/.virtualenvs"));
    }

    @Override
    public Path namedOrNowhere() {
        return namedEnvironments();
    }

    @Override
    public ProtectedDirectories protectedDirectories() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public Trash trash() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public TrustStore trust() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public TemporaryEnvironments temporaryEnvironments() {
        if (temporaryPlaces == null) {
            throw new AssertionError("unexpected call");
        }
        return temporaryPlaces;
    }

    @Override
    public Cancellation cancellation() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public Foreground foreground() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public String shell() {
        return "sh";
    }

    @Override
    public EnvironmentPip pip() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public Relocator relocator() {
        throw new AssertionError("unexpected call");
    }

    @Override
    public EnvironmentCreator planner(Progress progress) {
        throw new AssertionError("unexpected call");
    }
}
