package org.jvenv.cli.compat;

import java.util.List;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.create.CreateOptions;

/** The options of virtualenv 21, including those without effect. */
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
    static final ArgparseOption VERSION = ArgparseOption.flag("show the version", CommonOptions.VERSION.name());
    static final ArgparseOption WITH_TRACEBACK =
            ArgparseOption.flag("has no effect: jvenv prints stack traces of defects only", "--with-traceback");
    static final ArgparseOption VERBOSE =
            ArgparseOption.flag("print more", CommonOptions.VERBOSE.names()).among("verbosity");
    static final ArgparseOption QUIET =
            ArgparseOption.flag("print less", CommonOptions.QUIET.names()).among("verbosity");
    static final ArgparseOption APP_DATA =
            ArgparseOption.value("directory of the cache", CommonOptions.CACHE_DIR.lastName());
    static final ArgparseOption READ_ONLY_APP_DATA =
            ArgparseOption.flag("use the cache, but do not write to it", CreateOptions.READ_ONLY_CACHE.lastName());
    static final ArgparseOption RESET_APP_DATA =
            ArgparseOption.flag("delete the cache first", CreateOptions.RESET_CACHE.lastName());
    static final ArgparseOption UPGRADE_EMBED_WHEELS =
            ArgparseOption.flag("rejected: jvenv uses the wheels of the interpreters", "--upgrade-embed-wheels");
    static final ArgparseOption DISCOVERY = ArgparseOption.value("builtin is the only value", "--discovery");
    static final ArgparseOption PYTHON = ArgparseOption.value(
            "base interpreter; if repeated, the first one that is found", CreateOptions.PYTHON.names());
    static final ArgparseOption TRY_FIRST_WITH =
            ArgparseOption.value("check this executable before all others", CreateOptions.TRY_FIRST_WITH.names());
    static final ArgparseOption CREATOR =
            ArgparseOption.value("builtin, venv or a name such as cpython3-posix; has no effect", "--creator");
    static final ArgparseOption SEEDER = ArgparseOption.value("app-data or pip; has no effect", "--seeder");
    static final ArgparseOption NO_SEED = ArgparseOption.flag("install no packages", CreateOptions.WITHOUT_PIP.names());
    static final ArgparseOption ACTIVATORS =
            ArgparseOption.value("write activation scripts for these shells only", CreateOptions.ACTIVATORS.names());
    static final ArgparseOption CLEAR =
            ArgparseOption.flag("replace an existing environment", CreateOptions.CLEAR.name());
    static final ArgparseOption NO_VCS_IGNORE =
            ArgparseOption.flag("write no .gitignore", CreateOptions.WITHOUT_IGNORE_FILES.lastName());
    static final ArgparseOption VENV_REDIRECT = ArgparseOption.flag(
            "write a file .venv with the path of the environment", CreateOptions.VENV_REDIRECT.names());
    static final ArgparseOption NO_VENV_REDIRECT = ArgparseOption.flag("write no file .venv", "--no-venv-redirect");
    static final ArgparseOption SYSTEM_SITE_PACKAGES = ArgparseOption.flag(
            "make the packages of the base visible in the environment", CreateOptions.SYSTEM_SITE_PACKAGES.names());
    static final ArgparseOption SYMLINKS = ArgparseOption.flag(
                    "link to the base interpreter (default)", CreateOptions.SYMLINKS.names())
            .among("executables");
    static final ArgparseOption COPIES = ArgparseOption.flag(
                    "copy the base interpreter", CreateOptions.COPIES.lastName(), CreateOptions.COPIES.name())
            .among("executables");
    static final ArgparseOption DOWNLOAD = ArgparseOption.flag(
                    "install the newest seed packages from the index", CreateOptions.DOWNLOAD.names())
            .among("download");
    static final ArgparseOption NO_DOWNLOAD = ArgparseOption.flag(
                    "use the seed packages on this machine (default)",
                    "--never-download",
                    CreateOptions.NO_DOWNLOAD.name())
            .among("download");
    static final ArgparseOption EXTRA_SEARCH_DIR =
            ArgparseOption.values("search these directories for wheels first", CreateOptions.EXTRA_SEARCH_DIR.name());
    static final ArgparseOption PIP =
            ArgparseOption.value("release of pip; or bundle, embed, none", CreateOptions.PIP.names());
    static final ArgparseOption SETUPTOOLS =
            ArgparseOption.value("release of setuptools; or bundle, embed, none", CreateOptions.SETUPTOOLS.names());
    static final ArgparseOption WHEEL = ArgparseOption.value("has no effect", CreateOptions.WHEEL.names());
    static final ArgparseOption NO_PIP = ArgparseOption.flag("do not install pip", CreateOptions.NO_PIP.names());
    static final ArgparseOption NO_SETUPTOOLS =
            ArgparseOption.flag("do not install setuptools", CreateOptions.NO_SETUPTOOLS.names());
    static final ArgparseOption NO_WHEEL = ArgparseOption.flag("has no effect", CreateOptions.NO_WHEEL.names());
    static final ArgparseOption NO_PERIODIC_UPDATE =
            ArgparseOption.flag("has no effect: jvenv updates nothing in the background", "--no-periodic-update");
    static final ArgparseOption SYMLINK_APP_DATA =
            ArgparseOption.flag("install symbolic links to the cache", "--symlink-app-data");
    static final ArgparseOption PROMPT = ArgparseOption.value(
            "name in the shell prompt; . is the name of the working directory", CreateOptions.PROMPT.names());

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

    /** Returns all options in the order of the help. */
    public static List<ArgparseOption> all() {
        return ALL;
    }
}
