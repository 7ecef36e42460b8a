package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.AppData;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.index.IndexSetting;
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

/** The parts of jvenv that commands use; each method creates its part when it is called. */
public interface Services {

    /**
     * Returns a creator of environments.
     *
     * @param progress receives its events
     * @param cacheDirectory the cache directory, or {@code null} for the default
     */
    EnvironmentCreator creator(Progress progress, @Nullable String cacheDirectory);

    /** Returns a creator that reads the cache, but does not write to it; the parameters are as above. */
    EnvironmentCreator readingCreator(Progress progress, @Nullable String cacheDirectory);

    /** Returns the interpreters of this machine; their facts are cached in the default directory. */
    Interpreters interpreters();

    /** Returns the variables of the process. */
    Variables variables();

    /**
     * Returns the cache.
     *
     * @param cacheDirectory its directory, or {@code null} for the default
     * @throws org.jvenv.appdata.NoAppDataException if no directory can be used
     */
    AppData appData(@Nullable String cacheDirectory);

    /**
     * Returns the cache directory; empty if jvenv does not use one.
     *
     * @param cacheDirectory the directory, or {@code null} for the default
     */
    Optional<Path> cacheDirectory(@Nullable String cacheDirectory);

    /**
     * Returns the wheel store, for its management.
     *
     * @param progress receives the events of downloads
     * @param cacheDirectory the cache directory, or {@code null} for the default
     * @throws org.jvenv.appdata.NoAppDataException if no directory can be used
     */
    SeedStore seedStore(Progress progress, @Nullable String cacheDirectory);

    /**
     * Returns the settings of package indexes.
     *
     * @throws org.jvenv.failure.JvenvException if one is invalid
     */
    List<IndexSetting> indexSettings();

    /** Returns the directory of named environments. */
    Path namedEnvironments();

    /** Returns the directory of named environments; if there is none, a path at which no file can exist. */
    Path namedOrNowhere();

    /** Returns the directories that are never removed or renamed. */
    ProtectedDirectories protectedDirectories();

    /**
     * Returns the directory of removed environments.
     *
     * @throws org.jvenv.manage.EnvironmentException if the user has no data directory
     */
    Trash trash();

    /**
     * Returns the directory of temporary environments.
     *
     * @throws org.jvenv.manage.EnvironmentException if the user has no data directory
     */
    TemporaryEnvironments temporaryEnvironments();

    /**
     * Returns the trust store.
     *
     * @throws org.jvenv.manage.EnvironmentException if the user has no data directory
     */
    TrustStore trust();

    /** Returns the trust store; empty if the user has no data directory. */
    default Optional<TrustStore> trustIfAny() {
        return Optional.of(trust());
    }

    /** Returns the cancellation by signals. */
    Cancellation cancellation();

    /** Returns the runner of programs in the foreground. */
    Foreground foreground();

    /** Returns the runner of pip in environments. */
    EnvironmentPip pip();

    /** Returns the name of the user's shell. */
    String shell();

    /** Returns the copier and renamer of environments. */
    Relocator relocator();

    /** Returns the directory {@code share/jvenv} of this installation; empty if it has none. */
    default Optional<Path> share() {
        return Optional.empty();
    }

    /** Returns a creator that writes nothing, for {@link EnvironmentCreator#describe}. */
    EnvironmentCreator planner(Progress progress);
}
