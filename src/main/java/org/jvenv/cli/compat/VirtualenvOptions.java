package org.jvenv.cli.compat;

import java.util.List;
import org.jvenv.cli.argparse.ArgparseOption;

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

    private VirtualenvOptions() {}

    public static List<ArgparseOption> all() {
        return List.of(
                ArgparseOption.flag("show this text", "-h", "--help"),
                ArgparseOption.flag("show which virtualenv this stands for", "--version"),
                ArgparseOption.flag("for its own sake; failures of jvenv are sentences", "--with-traceback"),
                ArgparseOption.flag("say more", "-v", "--verbose").among("verbosity"),
                ArgparseOption.flag("say less", "-q", "--quiet").among("verbosity"),
                ArgparseOption.value("where to keep what can be made anew", "--app-data"),
                ArgparseOption.flag("use what is kept, and keep nothing", "--read-only-app-data"),
                ArgparseOption.flag("forget at first what was kept", "--reset-app-data"),
                ArgparseOption.flag("refused: wheels are those of the interpreters", "--upgrade-embed-wheels"),
                ArgparseOption.value("builtin, which is the only one", "--discovery"),
                ArgparseOption.value("the base; several: the first that is found", "-p", "--python"),
                ArgparseOption.value("look at this executable before all others", "--try-first-with"),
                ArgparseOption.value("builtin, venv or a name such as cpython3-posix; all are one", "--creator"),
                ArgparseOption.value("app-data or pip; both are one", "--seeder"),
                ArgparseOption.flag("put no packages into it", "--without-pip", "--no-seed"),
                ArgparseOption.value("write scripts for these shells only", "--activators"),
                ArgparseOption.flag("replace an environment that is there", "--clear"),
                ArgparseOption.flag("write no .gitignore", "--no-vcs-ignore"),
                ArgparseOption.flag("write a file .venv that leads to it", "--venv-redirect"),
                ArgparseOption.flag("write no file .venv", "--no-venv-redirect"),
                ArgparseOption.flag("let it see the packages of its base", "--system-site-packages"),
                ArgparseOption.flag("link to the base, which is the default", "--symlinks")
                        .among("executables"),
                ArgparseOption.flag("copy the base", "--always-copy", "--copies")
                        .among("executables"),
                ArgparseOption.flag("begin with the newest of the index", "--download")
                        .among("download"),
                ArgparseOption.flag("do not, which is the default", "--never-download", "--no-download")
                        .among("download"),
                ArgparseOption.values("take wheels from these directories first", "--extra-search-dir"),
                ArgparseOption.value("bundle, embed, none or a release", "--pip"),
                ArgparseOption.value("bundle, embed, none or a release", "--setuptools"),
                ArgparseOption.value("does nothing any more", "--wheel"),
                ArgparseOption.flag("begin without pip", "--no-pip"),
                ArgparseOption.flag("begin without setuptools", "--no-setuptools"),
                ArgparseOption.flag("does nothing any more", "--no-wheel"),
                ArgparseOption.flag("does nothing: nothing is updated behind your back", "--no-periodic-update"),
                ArgparseOption.flag("link the packages to what is kept", "--symlink-app-data"),
                ArgparseOption.value("what the shell shows; . is the working directory's name", "--prompt"));
    }
}
