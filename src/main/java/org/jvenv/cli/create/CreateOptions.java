package org.jvenv.cli.create;

import java.util.List;
import org.jvenv.activate.Activators;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.ValueKind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code jvenv create} in groups. An option is declared after those that it refers to. */
public final class CreateOptions {

    public static final Option PYTHON = Option.values(
            "PYTHON", "base interpreter: 3.12, >=3.10, pypy, a path or a name; repeatable", "-p", "--python");
    public static final Option TRY_FIRST_WITH = Option.values(
                    "EXE", "check this executable before all others", "--try-first-with")
            .notForProjects();
    public static final Option SYSTEM_SITE_PACKAGES =
            Option.flag("make the packages of the base visible in the environment", "--system-site-packages");
    public static final Option SYMLINKS = Option.flag("link to the base interpreter (default)", "--symlinks");
    public static final Option COPIES = Option.flag("copy the base interpreter", "--copies", "--always-copy")
            .excludes(SYMLINKS);

    static final Option NAME = Option.value(
                    "NAME", "create it in $WORKON_HOME under this name, instead of DIR", "-n", "--name")
            .taking(ValueKind.ENVIRONMENT)
            .notForProjects()
            .yieldsToWords();
    static final Option PROJECT = Option.value(
                    "DIR", "the project; without DIR or " + NAME + ", the environment is its .venv", "--project")
            .notForProjects();
    public static final Option VENV_REDIRECT = Option.flag(
                    "write a file .venv with the path of the environment (PEP 832)", "--venv-redirect")
            .notForProjects();
    public static final Option CLEAR =
            Option.flag("replace an existing environment", "-c", "--clear").notForProjects();
    static final Option FORCE = Option.flag(
                    "with " + CLEAR + ": also replace a directory that is not an environment", "--force")
            .notForProjects()
            .requires(CLEAR);
    public static final Option UPGRADE = Option.flag(
                    "relink an existing environment, and keep its packages", "--upgrade")
            .notForProjects()
            .excludes(CLEAR);
    static final Option ALLOW_EXISTING = Option.flag("write into an existing directory", "--allow-existing")
            .notForProjects()
            .excludes(CLEAR, UPGRADE);

    static final Option RELOCATABLE =
            Option.flag("write scripts that work after the environment is moved", "--relocatable");
    static final Option LIB64 = Option.value("KIND", "lib64 as link, dir or none; default: the same as venv", "--lib64")
            .taking(ValueKind.words(List.of("link", "dir", "none")));
    public static final Option WITHOUT_IGNORE_FILES =
            Option.flag("write no .gitignore", "--without-scm-ignore-files", "--no-vcs-ignore");

    static final Option SEED = Option.values(
                    "PKG", "install this package, such as wheel or pip==24.2; repeatable", "--seed")
            .notForProjects();
    public static final Option NO_PIP = Option.flag("do not install pip", "--no-pip");
    public static final Option PIP = Option.value("V", "install this release of pip; or bundle, embed, latest", "--pip")
            .excludes(NO_PIP);
    public static final Option NO_SETUPTOOLS = Option.flag("do not install setuptools", "--no-setuptools");
    public static final Option SETUPTOOLS = Option.value("V", "install this release of setuptools", "--setuptools")
            .excludes(NO_SETUPTOOLS);
    public static final Option NO_WHEEL = Option.flag("do not install wheel (default)", "--no-wheel");
    public static final Option WHEEL =
            Option.value("V", "install this release of wheel", "--wheel").excludes(NO_WHEEL);
    public static final Option WITHOUT_PIP =
            Option.flag("install no packages", "--without-pip", "--no-seed").yieldsTo(SEED, PIP, SETUPTOOLS, WHEEL);
    static final Option REQUIREMENT = Option.values(
                    "FILE", "install the packages in this file, with pip", "-r", "--requirement")
            .notForProjects();
    public static final Option EXTRA_SEARCH_DIR = Option.values(
                    "DIR", "search this directory for wheels first", "--extra-search-dir")
            .notForProjects();
    static final Option OFFLINE = Option.flag("do not access the network", "--offline");
    public static final Option UPGRADE_DEPS = Option.flag(
                    "upgrade the seed packages with the pip of the environment", "--upgrade-deps")
            .excludes(WITHOUT_PIP, OFFLINE);
    public static final Option NO_DOWNLOAD =
            Option.flag("use the seed packages on this machine (default)", "--no-download");
    public static final Option DOWNLOAD = Option.flag("install the newest seed packages from the index", "--download")
            .excludes(OFFLINE, NO_DOWNLOAD, UPGRADE_DEPS);
    static final Option LINK_MODE = Option.value(
                    "MODE", "install files as hardlink (default), copy or symlink", "--link-mode")
            .taking(ValueKind.words(List.of("hardlink", "copy", "symlink")));
    static final Option COMPILE_BYTECODE =
            Option.flag("add compiled modules, compiled once for each Python", "--compile-bytecode");
    static final Option CACHE_DIR = CommonOptions.CACHE_DIR.describedAs("directory of the cache");
    public static final Option RESET_CACHE = Option.flag("delete the cache first", "--reset-cache", "--reset-app-data")
            .notForProjects();
    public static final Option READ_ONLY_CACHE = Option.flag(
                    "use the cache, but do not write to it", "--read-only-cache", "--read-only-app-data")
            .excludes(RESET_CACHE);

    public static final Option PROMPT =
            Option.value("TEXT", "name in the shell prompt; `.` is the name of the working directory", "--prompt");
    public static final Option ACTIVATORS = Option.value(
                    "NAMES", "write activation scripts for these shells only, such as bash,fish", "--activators")
            .taking(ValueKind.words(Activators.names()));

    static final Option DRY_RUN = CommonOptions.DRY_RUN.describedAs("print what would be created, and create nothing");
    static final Option JSON =
            CommonOptions.JSON.describedAs("print the result as JSON").excludes(DRY_RUN);

    private CreateOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(CreateCommand.NAME);
        spec.usageMessage()
                .description(
                        "Create Python virtual environments.",
                        "Without DIR, the environment is .venv in the working directory.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("DIR")
                .arity("0..*")
                .type(String[].class)
                .build());
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    static List<OptionGroup> groups() {
        return List.of(interpreter(), destination(), layout(), seedPackages(), activation(), output());
    }

    /** Returns the groups for an environment at a fixed path, without its options and without JSON. */
    public static List<OptionGroup> groupsWithoutDestination() {
        OptionGroup output =
                new OptionGroup("Output", List.of(CommonOptions.QUIET, CommonOptions.VERBOSE, CommonOptions.HELP));
        return List.of(interpreter(), layout(), seedPackages(), activation(), output);
    }

    private static OptionGroup interpreter() {
        return new OptionGroup(
                "Interpreter",
                List.of(PYTHON, TRY_FIRST_WITH, CommonOptions.EXPLAIN, SYSTEM_SITE_PACKAGES, SYMLINKS, COPIES));
    }

    private static OptionGroup destination() {
        return new OptionGroup(
                "Destination", List.of(NAME, PROJECT, VENV_REDIRECT, CLEAR, FORCE, UPGRADE, ALLOW_EXISTING));
    }

    private static OptionGroup layout() {
        return new OptionGroup("Layout", List.of(RELOCATABLE, LIB64, WITHOUT_IGNORE_FILES));
    }

    private static OptionGroup seedPackages() {
        return new OptionGroup(
                "Seed packages",
                List.of(
                        WITHOUT_PIP,
                        SEED,
                        PIP,
                        SETUPTOOLS,
                        WHEEL,
                        NO_PIP,
                        NO_SETUPTOOLS,
                        NO_WHEEL,
                        REQUIREMENT,
                        EXTRA_SEARCH_DIR,
                        UPGRADE_DEPS,
                        DOWNLOAD,
                        NO_DOWNLOAD,
                        OFFLINE,
                        LINK_MODE,
                        COMPILE_BYTECODE,
                        CACHE_DIR,
                        RESET_CACHE,
                        READ_ONLY_CACHE));
    }

    private static OptionGroup activation() {
        return new OptionGroup("Activation", List.of(PROMPT, ACTIVATORS));
    }

    private static OptionGroup output() {
        return new OptionGroup(
                "Output",
                List.of(
                        DRY_RUN,
                        JSON,
                        CommonOptions.QUIET.describedAs("print only errors"),
                        CommonOptions.VERBOSE,
                        CommonOptions.HELP));
    }
}
