package org.jvenv.cli.command;

/** The options that several families of commands have. */
public final class CommonOptions {

    public static final Option HELP = Option.help("show this text", "-h", "--help");
    public static final Option VERSION =
            Option.flag("show the version of jvenv", "-V", "--version").commandLineOnly();
    public static final Option JSON = Option.flag("print it as JSON", "--json");
    public static final Option QUIET = Option.flag("print nothing but failures and data", "-q", "--quiet");
    public static final Option VERBOSE =
            Option.flag("print the reason of each decision", "-v", "--verbose").excludes(QUIET);
    public static final Option DRY_RUN = Option.flag("print what would be done, and do nothing", "--dry-run");
    public static final Option ALL = Option.flag("print all", "--all");
    public static final Option LIST = Option.flag("print what there is, and do nothing", "--list");
    public static final Option REVERSE =
            Option.flag("take it back", "--reverse").notForProjects();
    public static final Option EXPLAIN = Option.flag("print each candidate and why it was taken or not", "--explain");
    public static final Option CACHE_DIR = Option.value(
                    "DIR", "where jvenv keeps what it can make anew", "--cache-dir", "--app-data")
            .notForProjects();

    private CommonOptions() {}
}
