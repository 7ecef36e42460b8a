package org.jvenv.cli.command;

import java.util.List;

/** The options that commands of several packages have. */
public final class CommonOptions {

    /** The name of {@link #LOG_LEVEL}, a compile-time constant that does not load this class. */
    public static final String LOG_LEVEL_NAME = "--log-level";

    public static final Option HELP = Option.help("show this text", "-h", "--help");
    public static final Option VERSION =
            Option.flag("show the version of jvenv", "-V", "--version").commandLineOnly();

    /**
     * The option of all commands that picocli parses, and of jvenv itself; {@code org.jvenv.LogRequest} reads it. The
     * levels are not taken from {@code LogLevel}, which is loaded only when a level is requested.
     */
    public static final Option LOG_LEVEL = Option.value(
                    "LEVEL",
                    "log processes, requests, caches and locks: error, warn, info, debug or trace",
                    LOG_LEVEL_NAME)
            .taking(ValueKind.words(List.of("error", "warn", "info", "debug", "trace")))
            .commandLineOnly();

    public static final Option JSON = Option.flag("print JSON", "--json");
    public static final Option QUIET = Option.flag("print only errors and data", "-q", "--quiet");
    public static final Option VERBOSE = Option.flag("print each decision with its reason", "-v", "--verbose")
            .excludes(QUIET);
    public static final Option DRY_RUN = Option.flag("print what would be done, without doing it", "--dry-run");
    public static final Option ALL = Option.flag("print all", "--all");
    public static final Option LIST = Option.flag("print the list, and do nothing else", "--list");
    public static final Option REVERSE = Option.flag("undo it", "--reverse").notForProjects();
    public static final Option EXPLAIN =
            Option.flag("print each candidate, and why it was chosen or rejected", "--explain");
    public static final Option CACHE_DIR = Option.value(
                    "DIR", "use DIR as the cache directory", "--cache-dir", "--app-data")
            .notForProjects();

    private CommonOptions() {}
}
