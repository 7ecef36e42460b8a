package org.jvenv.cli.create;

import java.util.List;
import org.jvenv.activate.Activators;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.ValueKind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code jvenv create} takes, grouped by what a user wants. An option stands behind those that it names. */
public final class CreateOptions {

    public static final Option PYTHON =
            Option.values("PYTHON", "the base: 3.12, >=3.10, pypy, a path, a name; repeatable", "-p", "--python");
    public static final Option TRY_FIRST_WITH = Option.values(
                    "EXE", "look at this executable before all others", "--try-first-with")
            .notForProjects();
    public static final Option SYSTEM_SITE_PACKAGES =
            Option.flag("let the environment see the packages of its base", "--system-site-packages");
    public static final Option SYMLINKS =
            Option.flag("link to the base interpreter, which is the default", "--symlinks");
    public static final Option COPIES = Option.flag("copy the base interpreter", "--copies", "--always-copy")
            .excludes(SYMLINKS);

    static final Option NAME = Option.value(
                    "NAME", "in $WORKON_HOME, under this name, in the place of DIR", "-n", "--name")
            .taking(ValueKind.ENVIRONMENT)
            .notForProjects()
            .yieldsToWords();
    static final Option PROJECT = Option.value(
                    "DIR", "the project it is for; without DIR or name, it is .venv there", "--project")
            .notForProjects();
    public static final Option VENV_REDIRECT = Option.flag(
                    "write a file .venv that leads to it (PEP 832)", "--venv-redirect")
            .notForProjects();
    public static final Option CLEAR =
            Option.flag("replace an environment that is there", "-c", "--clear").notForProjects();
    static final Option FORCE = Option.flag("with " + CLEAR + ": a directory that is no environment, too", "--force")
            .notForProjects()
            .requires(CLEAR);
    public static final Option UPGRADE = Option.flag(
                    "relink an environment that is there, and keep its packages", "--upgrade")
            .notForProjects()
            .excludes(CLEAR);
    static final Option ALLOW_EXISTING = Option.flag("write into a directory that is there", "--allow-existing")
            .notForProjects()
            .excludes(CLEAR, UPGRADE);

    static final Option RELOCATABLE = Option.flag("write scripts that work wherever it is moved", "--relocatable");
    static final Option LIB64 = Option.value("KIND", "lib64 as link, dir or none; default: as venv has it", "--lib64")
            .taking(ValueKind.words(List.of("link", "dir", "none")));
    public static final Option WITHOUT_IGNORE_FILES =
            Option.flag("write no .gitignore", "--without-scm-ignore-files", "--no-vcs-ignore");

    static final Option SEED = Option.values(
                    "PKG", "a package that it begins with, such as wheel or pip==24.2", "--seed")
            .notForProjects();
    public static final Option NO_PIP = Option.flag("begin without pip, but with the others", "--no-pip");
    public static final Option PIP = Option.value(
                    "V", "begin with this release of pip; or bundle, embed, latest", "--pip")
            .excludes(NO_PIP);
    public static final Option NO_SETUPTOOLS = Option.flag("begin without setuptools", "--no-setuptools");
    public static final Option SETUPTOOLS = Option.value("V", "begin with this release of setuptools", "--setuptools")
            .excludes(NO_SETUPTOOLS);
    public static final Option NO_WHEEL = Option.flag("begin without wheel, as is usual", "--no-wheel");
    public static final Option WHEEL =
            Option.value("V", "begin with this release of wheel", "--wheel").excludes(NO_WHEEL);
    public static final Option WITHOUT_PIP =
            Option.flag("put no packages into it", "--without-pip", "--no-seed").yieldsTo(SEED, PIP, SETUPTOOLS, WHEEL);
    static final Option REQUIREMENT = Option.values(
                    "FILE", "install what this file lists, with pip", "-r", "--requirement")
            .notForProjects();
    public static final Option EXTRA_SEARCH_DIR = Option.values(
                    "DIR", "take wheels from this directory first", "--extra-search-dir")
            .notForProjects();
    static final Option OFFLINE = Option.flag("ask no index", "--offline");
    public static final Option UPGRADE_DEPS = Option.flag(
                    "have its own pip bring its first packages up to date", "--upgrade-deps")
            .excludes(WITHOUT_PIP, OFFLINE);
    public static final Option NO_DOWNLOAD =
            Option.flag("begin with what is on this machine, which is the default", "--no-download");
    public static final Option DOWNLOAD = Option.flag("begin with the newest of the index", "--download")
            .excludes(OFFLINE, NO_DOWNLOAD, UPGRADE_DEPS);
    static final Option LINK_MODE = Option.value(
                    "MODE", "take files as hardlink (the default), copy or symlink", "--link-mode")
            .taking(ValueKind.words(List.of("hardlink", "copy", "symlink")));
    static final Option COMPILE_BYTECODE =
            Option.flag("add compiled files, made once for each Python", "--compile-bytecode");
    static final Option CACHE_DIR = CommonOptions.CACHE_DIR.describedAs("keep here what can be made anew");
    public static final Option RESET_CACHE = Option.flag(
                    "delete what is kept there first", "--reset-cache", "--reset-app-data")
            .notForProjects();
    public static final Option READ_ONLY_CACHE = Option.flag(
                    "use what is kept there, and keep nothing", "--read-only-cache", "--read-only-app-data")
            .excludes(RESET_CACHE);

    public static final Option PROMPT =
            Option.value("TEXT", "what the shell shows; `.` is the working directory's name", "--prompt");
    public static final Option ACTIVATORS = Option.value(
                    "NAMES", "write scripts for these shells only, such as bash,fish", "--activators")
            .taking(ValueKind.words(Activators.names()));

    static final Option DRY_RUN = CommonOptions.DRY_RUN.describedAs("print what would be made, and make nothing");
    static final Option JSON =
            CommonOptions.JSON.describedAs("print what was made as JSON").excludes(DRY_RUN);

    private CreateOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(CreateCommand.NAME);
        spec.usageMessage().description("Create Python virtual environments.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("DIR")
                .arity("0..*")
                .type(String[].class)
                .build());
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    static List<OptionGroup> groups() {
        return List.of(interpreter(), place(), layout(), seeding(), activation(), output());
    }

    /** The same for an environment whose place is not the user's to choose, and that nobody is told about. */
    public static List<OptionGroup> groupsWithoutPlace() {
        OptionGroup output =
                new OptionGroup("Output", List.of(CommonOptions.QUIET, CommonOptions.VERBOSE, CommonOptions.HELP));
        return List.of(interpreter(), layout(), seeding(), activation(), output);
    }

    private static OptionGroup interpreter() {
        return new OptionGroup(
                "Interpreter",
                List.of(PYTHON, TRY_FIRST_WITH, CommonOptions.EXPLAIN, SYSTEM_SITE_PACKAGES, SYMLINKS, COPIES));
    }

    private static OptionGroup place() {
        return new OptionGroup("Where", List.of(NAME, PROJECT, VENV_REDIRECT, CLEAR, FORCE, UPGRADE, ALLOW_EXISTING));
    }

    private static OptionGroup layout() {
        return new OptionGroup("Layout", List.of(RELOCATABLE, LIB64, WITHOUT_IGNORE_FILES));
    }

    private static OptionGroup seeding() {
        return new OptionGroup(
                "Seeding",
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
                        CommonOptions.QUIET.describedAs("print nothing but failures"),
                        CommonOptions.VERBOSE,
                        CommonOptions.HELP));
    }
}
