package org.jvenv.cli.create;

import java.util.List;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.OptionGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code jvenv create} takes, grouped by what a user wants. */
public final class CreateOptions {

    static final String PYTHON = "--python";
    static final String TRY_FIRST_WITH = "--try-first-with";
    public static final String EXPLAIN = "--explain";
    static final String SYSTEM_SITE_PACKAGES = "--system-site-packages";
    static final String SYMLINKS = "--symlinks";
    static final String COPIES = "--copies";
    public static final String NAME = "--name";
    static final String PROJECT = "--project";
    static final String VENV_REDIRECT = "--venv-redirect";
    static final String CLEAR = "--clear";
    static final String FORCE = "--force";
    static final String UPGRADE = "--upgrade";
    static final String ALLOW_EXISTING = "--allow-existing";
    static final String RELOCATABLE = "--relocatable";
    public static final String LIB64 = "--lib64";
    static final String WITHOUT_PIP = "--without-pip";
    static final String UPGRADE_DEPS = "--upgrade-deps";
    static final String SEED = "--seed";
    static final String PIP = "--pip";
    static final String NO_PIP = "--no-pip";
    static final String SETUPTOOLS = "--setuptools";
    static final String NO_SETUPTOOLS = "--no-setuptools";
    static final String WHEEL = "--wheel";
    static final String NO_WHEEL = "--no-wheel";
    static final String REQUIREMENT = "--requirement";
    static final String EXTRA_SEARCH_DIR = "--extra-search-dir";
    static final String DOWNLOAD = "--download";
    static final String NO_DOWNLOAD = "--no-download";
    static final String OFFLINE = "--offline";
    public static final String LINK_MODE = "--link-mode";
    static final String COMPILE_BYTECODE = "--compile-bytecode";
    static final String CACHE_DIR = "--cache-dir";
    static final String RESET_CACHE = "--reset-cache";
    static final String READ_ONLY_CACHE = "--read-only-cache";
    static final String PROMPT = "--prompt";
    public static final String ACTIVATORS = "--activators";
    static final String WITHOUT_IGNORE_FILES = "--without-scm-ignore-files";
    static final String DRY_RUN = "--dry-run";
    static final String JSON = "--json";
    public static final String QUIET = "--quiet";
    public static final String VERBOSE = "--verbose";

    private CreateOptions() {}

    public static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("jvenv create");
        spec.usageMessage().description("Create Python virtual environments.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("DIR")
                .arity("0..*")
                .type(String[].class)
                .description("Where to create them.")
                .build());
        Flags.addTo(spec, groups());
        return spec;
    }

    public static List<OptionGroup> groups() {
        return List.of(interpreter(), place(), layout(), seeding(), activation(), output());
    }

    /** The same for an environment whose place is not the user's to choose, and that nobody is told about. */
    public static List<OptionGroup> groupsWithoutPlace() {
        OptionGroup output = new OptionGroup("Output", List.of(Flags.quiet(), verbose(), Flags.help()));
        return List.of(interpreter(), layout(), seeding(), activation(), output);
    }

    private static OptionGroup interpreter() {
        return new OptionGroup(
                "Interpreter",
                List.of(
                        values("PYTHON", "the base: 3.12, >=3.10, pypy, a path, a name; repeatable", "-p", PYTHON),
                        values("EXE", "look at this executable before all others", TRY_FIRST_WITH),
                        Flags.flag("print each candidate and why it was taken or not", EXPLAIN),
                        Flags.flag("let the environment see the packages of its base", SYSTEM_SITE_PACKAGES),
                        Flags.flag("link to the base interpreter, which is the default", SYMLINKS),
                        Flags.flag("copy the base interpreter", COPIES, "--always-copy")));
    }

    private static OptionGroup place() {
        return new OptionGroup(
                "Where",
                List.of(
                        Flags.value("NAME", "in $WORKON_HOME, under this name, in the place of DIR", "-n", NAME),
                        Flags.value("DIR", "the project it is for; without DIR or name, it is .venv there", PROJECT),
                        Flags.flag("write a file .venv that leads to it (PEP 832)", VENV_REDIRECT),
                        Flags.flag("replace an environment that is there", "-c", CLEAR),
                        Flags.flag("with --clear: a directory that is no environment, too", FORCE),
                        Flags.flag("relink an environment that is there, and keep its packages", UPGRADE),
                        Flags.flag("write into a directory that is there", ALLOW_EXISTING)));
    }

    private static OptionGroup layout() {
        return new OptionGroup(
                "Layout",
                List.of(
                        Flags.flag("write scripts that work wherever it is moved", RELOCATABLE),
                        Flags.value("KIND", "lib64 as link, dir or none; default: as venv has it", LIB64),
                        Flags.flag("write no .gitignore", WITHOUT_IGNORE_FILES, "--no-vcs-ignore")));
    }

    private static OptionGroup seeding() {
        return new OptionGroup(
                "Seeding",
                List.of(
                        Flags.flag("put no packages into it", WITHOUT_PIP, "--no-seed"),
                        values("PKG", "a package that it begins with, such as wheel or pip==24.2", SEED),
                        Flags.value("V", "begin with this release of pip; or bundle, embed, latest", PIP),
                        Flags.value("V", "begin with this release of setuptools", SETUPTOOLS),
                        Flags.value("V", "begin with this release of wheel", WHEEL),
                        Flags.flag("begin without pip, but with the others", NO_PIP),
                        Flags.flag("begin without setuptools", NO_SETUPTOOLS),
                        Flags.flag("begin without wheel, as is usual", NO_WHEEL),
                        values("FILE", "install what this file lists, with pip", "-r", REQUIREMENT),
                        values("DIR", "take wheels from this directory first", EXTRA_SEARCH_DIR),
                        Flags.flag("have its own pip bring its first packages up to date", UPGRADE_DEPS),
                        Flags.flag("begin with the newest of the index", DOWNLOAD),
                        Flags.flag("begin with what is on this machine, which is the default", NO_DOWNLOAD),
                        Flags.flag("ask no index", OFFLINE),
                        Flags.value("MODE", "take files as hardlink (the default), copy or symlink", LINK_MODE),
                        Flags.flag("add compiled files, made once for each Python", COMPILE_BYTECODE),
                        Flags.value("DIR", "keep here what can be made anew", CACHE_DIR, "--app-data"),
                        Flags.flag("delete what is kept there first", RESET_CACHE, "--reset-app-data"),
                        Flags.flag(
                                "use what is kept there, and keep nothing", READ_ONLY_CACHE, "--read-only-app-data")));
    }

    private static OptionGroup activation() {
        return new OptionGroup(
                "Activation",
                List.of(
                        Flags.value("TEXT", "what the shell shows; `.` is the working directory's name", PROMPT),
                        Flags.value("NAMES", "write scripts for these shells only, such as bash,fish", ACTIVATORS)));
    }

    private static OptionGroup output() {
        return new OptionGroup(
                "Output",
                List.of(
                        Flags.flag("print what would be made, and make nothing", DRY_RUN),
                        Flags.flag("print what was made as JSON", JSON),
                        Flags.flag("print nothing but failures", "-q", QUIET),
                        verbose(),
                        Flags.help()));
    }

    private static OptionSpec verbose() {
        return Flags.flag("print the reason of each decision", "-v", VERBOSE);
    }

    private static OptionSpec values(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }
}
