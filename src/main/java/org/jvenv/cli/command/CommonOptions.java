package org.jvenv.cli.command;

/** The options that commands of several packages have. */
public final class CommonOptions {

    public static final Option HELP = Option.help("show this text", "-h", "--help");
    public static final Option VERSION =
            Option.flag("show the version of jvenv", "-V", "--version").commandLineOnly();
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
