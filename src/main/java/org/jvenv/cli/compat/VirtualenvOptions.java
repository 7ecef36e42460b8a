package org.jvenv.cli.compat;

import java.util.List;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.create.CreateOptions;

/** The options of virtualenv 21, those too that do nothing any more. */
public final class VirtualenvOptions {

    static final String USAGE = """
            usage: virtualenv [--version] [-v | -q] [--app-data DIR] [--reset-app-data] [-p PYTHON]
                              [--try-first-with EXE] [--no-seed] [--activators LIST] [--clear] [--no-vcs-ignore]
                              [--venv-redirect | --no-venv-redirect] [--system-site-packages]
                              [--symlinks | --copies] [--download | --no-download] [--extra-search-dir DIR...]
                              [--pip VERSION] [--setuptools VERSION] [--no-pip] [--no-setuptools]
                              [--prompt PROMPT] [-h]
                              dest
            """;

    static final ArgparseOption HELP = ArgparseOption.HELP;
    static final ArgparseOption VERSION =
            ArgparseOption.flag("show which virtualenv this stands for", CommonOptions.VERSION.name());
    static final ArgparseOption WITH_TRACEBACK =
            ArgparseOption.flag("for its own sake; failures of jvenv are sentences", "--with-traceback");
    static final ArgparseOption VERBOSE =
            ArgparseOption.flag("say more", CommonOptions.VERBOSE.names()).among("verbosity");
    static final ArgparseOption QUIET =
            ArgparseOption.flag("say less", CommonOptions.QUIET.names()).among("verbosity");
    static final ArgparseOption APP_DATA =
            ArgparseOption.value("where to keep what can be made anew", CommonOptions.CACHE_DIR.lastName());
    static final ArgparseOption READ_ONLY_APP_DATA =
            ArgparseOption.flag("use what is kept, and keep nothing", CreateOptions.READ_ONLY_CACHE.lastName());
    static final ArgparseOption RESET_APP_DATA =
            ArgparseOption.flag("forget at first what was kept", CreateOptions.RESET_CACHE.lastName());
    static final ArgparseOption UPGRADE_EMBED_WHEELS =
            ArgparseOption.flag("refused: wheels are those of the interpreters", "--upgrade-embed-wheels");
    static final ArgparseOption DISCOVERY = ArgparseOption.value("builtin, which is the only one", "--discovery");
    static final ArgparseOption PYTHON =
            ArgparseOption.value("the base; several: the first that is found", CreateOptions.PYTHON.names());
    static final ArgparseOption TRY_FIRST_WITH =
            ArgparseOption.value("look at this executable before all others", CreateOptions.TRY_FIRST_WITH.names());
    static final ArgparseOption CREATOR =
            ArgparseOption.value("builtin, venv or a name such as cpython3-posix; all are one", "--creator");
    static final ArgparseOption SEEDER = ArgparseOption.value("app-data or pip; both are one", "--seeder");
    static final ArgparseOption NO_SEED =
            ArgparseOption.flag("put no packages into it", CreateOptions.WITHOUT_PIP.names());
    static final ArgparseOption ACTIVATORS =
            ArgparseOption.value("write scripts for these shells only", CreateOptions.ACTIVATORS.names());
    static final ArgparseOption CLEAR =
            ArgparseOption.flag("replace an environment that is there", CreateOptions.CLEAR.name());
    static final ArgparseOption NO_VCS_IGNORE =
            ArgparseOption.flag("write no .gitignore", CreateOptions.WITHOUT_IGNORE_FILES.lastName());
    static final ArgparseOption VENV_REDIRECT =
            ArgparseOption.flag("write a file .venv that leads to it", CreateOptions.VENV_REDIRECT.names());
    static final ArgparseOption NO_VENV_REDIRECT = ArgparseOption.flag("write no file .venv", "--no-venv-redirect");
    static final ArgparseOption SYSTEM_SITE_PACKAGES =
            ArgparseOption.flag("let it see the packages of its base", CreateOptions.SYSTEM_SITE_PACKAGES.names());
    static final ArgparseOption SYMLINKS = ArgparseOption.flag(
                    "link to the base, which is the default", CreateOptions.SYMLINKS.names())
            .among("executables");
    static final ArgparseOption COPIES = ArgparseOption.flag(
                    "copy the base", CreateOptions.COPIES.lastName(), CreateOptions.COPIES.name())
            .among("executables");
    static final ArgparseOption DOWNLOAD = ArgparseOption.flag(
                    "begin with the newest of the index", CreateOptions.DOWNLOAD.names())
            .among("download");
    static final ArgparseOption NO_DOWNLOAD = ArgparseOption.flag(
                    "do not, which is the default", "--never-download", CreateOptions.NO_DOWNLOAD.name())
            .among("download");
    static final ArgparseOption EXTRA_SEARCH_DIR =
            ArgparseOption.values("take wheels from these directories first", CreateOptions.EXTRA_SEARCH_DIR.name());
    static final ArgparseOption PIP =
            ArgparseOption.value("bundle, embed, none or a release", CreateOptions.PIP.names());
    static final ArgparseOption SETUPTOOLS =
            ArgparseOption.value("bundle, embed, none or a release", CreateOptions.SETUPTOOLS.names());
    static final ArgparseOption WHEEL = ArgparseOption.value("does nothing any more", CreateOptions.WHEEL.names());
    static final ArgparseOption NO_PIP = ArgparseOption.flag("begin without pip", CreateOptions.NO_PIP.names());
    static final ArgparseOption NO_SETUPTOOLS =
            ArgparseOption.flag("begin without setuptools", CreateOptions.NO_SETUPTOOLS.names());
    static final ArgparseOption NO_WHEEL = ArgparseOption.flag("does nothing any more", CreateOptions.NO_WHEEL.names());
    static final ArgparseOption NO_PERIODIC_UPDATE =
            ArgparseOption.flag("does nothing: nothing is updated behind your back", "--no-periodic-update");
    static final ArgparseOption SYMLINK_APP_DATA =
            ArgparseOption.flag("link the packages to what is kept", "--symlink-app-data");
    static final ArgparseOption PROMPT = ArgparseOption.value(
            "what the shell shows; . is the working directory's name", CreateOptions.PROMPT.names());

    private static final List<ArgparseOption> ALL = List.of(
            HELP,
            VERSION,
            WITH_TRACEBACK,
            VERBOSE,
            QUIET,
            APP_DATA,
            READ_ONLY_APP_DATA,
            RESET_APP_DATA,
            UPGRADE_EMBED_WHEELS,
            DISCOVERY,
            PYTHON,
            TRY_FIRST_WITH,
            CREATOR,
            SEEDER,
            NO_SEED,
            ACTIVATORS,
            CLEAR,
            NO_VCS_IGNORE,
            VENV_REDIRECT,
            NO_VENV_REDIRECT,
            SYSTEM_SITE_PACKAGES,
            SYMLINKS,
            COPIES,
            DOWNLOAD,
            NO_DOWNLOAD,
            EXTRA_SEARCH_DIR,
            PIP,
            SETUPTOOLS,
            WHEEL,
            NO_PIP,
            NO_SETUPTOOLS,
            NO_WHEEL,
            NO_PERIODIC_UPDATE,
            SYMLINK_APP_DATA,
            PROMPT);

    private VirtualenvOptions() {}

    /** All of them, in the order of the help. */
    public static List<ArgparseOption> all() {
        return ALL;
    }
}
