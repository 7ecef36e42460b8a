package org.jvenv.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code jvenv create} takes, grouped by what a user wants. */
final class CreateOptions {

    static final String PYTHON = "--python";
    static final String SYSTEM_SITE_PACKAGES = "--system-site-packages";
    static final String SYMLINKS = "--symlinks";
    static final String COPIES = "--copies";
    static final String CLEAR = "--clear";
    static final String FORCE = "--force";
    static final String UPGRADE = "--upgrade";
    static final String ALLOW_EXISTING = "--allow-existing";
    static final String WITHOUT_PIP = "--without-pip";
    static final String LINK_MODE = "--link-mode";
    static final String COMPILE_BYTECODE = "--compile-bytecode";
    static final String CACHE_DIR = "--cache-dir";
    static final String PROMPT = "--prompt";
    static final String WITHOUT_IGNORE_FILES = "--without-scm-ignore-files";
    static final String DRY_RUN = "--dry-run";
    static final String JSON = "--json";
    static final String QUIET = "--quiet";
    static final String VERBOSE = "--verbose";

    private CreateOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("jvenv create");
        spec.usageMessage()
                .description("Create Python virtual environments.")
                .sortOptions(false)
                .abbreviateSynopsis(true);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("DIRECTORY")
                .arity("1..*")
                .required(true)
                .type(String[].class)
                .description("Where to create them.")
                .build());
        addInterpreter(spec);
        addDestination(spec);
        addSeeding(spec);
        addOutput(spec);
        return spec;
    }

    private static void addInterpreter(CommandSpec spec) {
        spec.addOption(value(
                "PYTHON",
                "The base: a version such as 3.12, a path, or a name. Default: the first on PATH.",
                "-p",
                PYTHON));
        spec.addOption(flag("Let the environment see the packages of its base.", SYSTEM_SITE_PACKAGES));
        spec.addOption(flag("Link to the base interpreter. This is the default.", SYMLINKS));
        spec.addOption(flag("Copy the base interpreter.", COPIES, "--always-copy"));
    }

    private static void addDestination(CommandSpec spec) {
        spec.addOption(flag("Replace an environment that is there.", "-c", CLEAR));
        spec.addOption(flag("With --clear: replace a directory that is no environment, too.", FORCE));
        spec.addOption(flag("Relink an environment that is there, and keep its packages.", UPGRADE));
        spec.addOption(flag("Write into a directory that is there.", ALLOW_EXISTING));
        spec.addOption(flag("Write no .gitignore.", WITHOUT_IGNORE_FILES, "--no-vcs-ignore"));
    }

    private static void addSeeding(CommandSpec spec) {
        spec.addOption(flag("Put no packages into the environment.", WITHOUT_PIP, "--no-seed"));
        spec.addOption(
                value("MODE", "How files come from the store: hardlink (the default), copy or symlink.", LINK_MODE));
        spec.addOption(flag("Add the compiled files, made once for each Python.", COMPILE_BYTECODE));
        spec.addOption(value(
                "DIR", "Where jvenv keeps what it can make anew. Default: ~/.cache/jvenv.", CACHE_DIR, "--app-data"));
    }

    private static void addOutput(CommandSpec spec) {
        spec.addOption(value(
                "TEXT",
                "What the shell shows; `.` is the working directory's name. Default: the name of DIRECTORY.",
                PROMPT));
        spec.addOption(flag("Print what would be made, and make nothing.", DRY_RUN));
        spec.addOption(flag("Print what was made as JSON.", JSON));
        spec.addOption(flag("Print nothing but failures.", "-q", QUIET));
        spec.addOption(flag("Print the reason of each decision.", "-v", VERBOSE));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text.")
                .build());
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).description(description).build();
    }

    private static OptionSpec value(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }
}
