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
import org.jvenv.platform.Foreground;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.Interpreters;
import org.jvenv.relocate.Relocator;
import org.jvenv.report.Progress;
import org.jvenv.seed.SeedStore;
import org.jvenv.trust.TrustStore;
import org.jvenv.workplace.ProtectedDirectories;

/** The parts of jvenv that commands use, each built when it is asked for. */
public interface Services {

    /**
     * A creator.
     *
     * @param progress told what it does
     * @param cacheDirectory where it keeps what it can make anew, or {@code null} for the usual place
     */
    EnvironmentCreator creator(Progress progress, @Nullable String cacheDirectory);

    /** A creator that uses what is kept, and keeps nothing; the parameters are as above. */
    EnvironmentCreator readingCreator(Progress progress, @Nullable String cacheDirectory);

    /** The interpreters of this machine; what they say is kept where it usually is. */
    Interpreters interpreters();

    /** The variables of the process. */
    Variables variables();

    /**
     * The directory of what jvenv can make anew.
     *
     * @param cacheDirectory where it is, or {@code null} for the usual place
     * @throws org.jvenv.appdata.NoAppDataException if there can be none
     */
    AppData appData(@Nullable String cacheDirectory);

    /**
     * The directory of what jvenv has kept; nothing if it keeps nothing.
     *
     * @param cacheDirectory as above
     */
    Optional<Path> cacheDirectory(@Nullable String cacheDirectory);

    /**
     * The wheel store, to be looked after.
     *
     * @param progress told of downloads
     * @param cacheDirectory as above
     * @throws org.jvenv.appdata.NoAppDataException if there can be none
     */
    SeedStore seedStore(Progress progress, @Nullable String cacheDirectory);

    /**
     * What is set of the package indexes.
     *
     * @throws org.jvenv.failure.JvenvException if it makes no sense
     */
    List<IndexSetting> indexSettings();

    /** The directory of environments that have names. */
    Path namedEnvironments();

    /** The same, or, without such a directory, a path at which no file can exist. */
    Path namedOrNowhere();

    /** The directories that are never removed or renamed. */
    ProtectedDirectories protectedDirectories();

    /**
     * Where removed environments are kept.
     *
     * @throws org.jvenv.manage.EnvironmentException if there is no directory for that
     */
    Trash trash();

    /**
     * Where temporary environments are.
     *
     * @throws org.jvenv.manage.EnvironmentException if there is no directory for that
     */
    TemporaryEnvironments temporaryEnvironments();

    /**
     * What the user trusts.
     *
     * @throws org.jvenv.manage.EnvironmentException if there is no directory for that
     */
    TrustStore trust();

    /** The trust store, or nothing if the user has no data directory. */
    default Optional<TrustStore> trustIfAny() {
        return Optional.of(trust());
    }

    /** What runs other programs in the place of jvenv. */
    Foreground foreground();

    /** What has the pip of an environment do something. */
    EnvironmentPip pip();

    /** The name of the shell that the user types in. */
    String shell();

    /** What copies and renames environments. */
    Relocator relocator();

    /** The directory {@code share/jvenv} of the installation that runs, if it has one. */
    default Optional<Path> share() {
        return Optional.empty();
    }

    /** A creator that writes nothing anywhere, for {@link EnvironmentCreator#describe}. */
    EnvironmentCreator planner(Progress progress);
}
