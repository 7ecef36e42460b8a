package org.jvenv.cli.create;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.Addresses;
import org.jvenv.pip.PipException;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.Seeds;

/** Those words of {@code jvenv create} that say which packages an environment begins with. */
public final class SeedArguments {

    private final CreateArguments arguments;

    SeedArguments(CreateArguments arguments) {
        this.arguments = arguments;
    }

    Seeds seeds() {
        List<SeedRequest> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        take("pip", CreateOptions.PIP, CreateOptions.NO_PIP, added, removed);
        take("setuptools", CreateOptions.SETUPTOOLS, CreateOptions.NO_SETUPTOOLS, added, removed);
        take("wheel", CreateOptions.WHEEL, CreateOptions.NO_WHEEL, added, removed);
        for (String list : arguments.texts(CreateOptions.SEED)) {
            for (String requirement : ListValues.requirements(list)) {
                added.add(seed(requirement));
            }
        }
        boolean usual = !arguments.has(CreateOptions.WITHOUT_PIP);
        if (!usual && !added.isEmpty()) {
            throw UsageException.of(
                            "`" + CreateOptions.WITHOUT_PIP + "` and a package to begin with are given",
                            "leave out `" + CreateOptions.WITHOUT_PIP + "`")
                    .about(CreateOptions.WITHOUT_PIP);
        }
        return added.isEmpty() && removed.isEmpty()
                ? usual ? Seeds.DEFAULT : Seeds.NONE
                : new Seeds(usual, added, removed);
    }

    IndexPolicy sourcing() {
        SeedSource currency = arguments.has(CreateOptions.UPGRADE_DEPS) ? SeedSource.NEWEST : SeedSource.AS_FOUND;
        currency = arguments.has(CreateOptions.DOWNLOAD) ? SeedSource.DOWNLOADED : currency;
        boolean offline = arguments.has(CreateOptions.OFFLINE);
        List<Path> directories = paths(CreateOptions.EXTRA_SEARCH_DIR);
        List<Path> requirements = requirementFiles(offline);
        return currency == SeedSource.AS_FOUND && !offline && directories.isEmpty() && requirements.isEmpty()
                ? IndexPolicy.LOCAL
                : new IndexPolicy(directories, currency, offline, requirements);
    }

    private void take(String project, Option option, Option negation, List<SeedRequest> added, List<String> removed) {
        @Nullable String version = arguments.text(option);
        boolean negated = arguments.has(negation);
        if (version != null && !negated) {
            checkVersion(option, version);
        }
        take(project, negated, version, added, removed);
    }

    /**
     * Adds {@code project} to those that are wanted, or to those that are not.
     *
     * @param negated whether it is not wanted, whatever the version is
     * @param version a release, or a word; those of virtualenv are {@code bundle} for what is here, {@code embed} for
     *     what came with an interpreter, and {@code none}; {@code latest} is for the newest of the index
     */
    public static void take(
            String project, boolean negated, @Nullable String version, List<SeedRequest> added, List<String> removed) {
        if (negated || "none".equals(version)) {
            removed.add(project);
        } else if ("bundle".equals(version)) {
            added.add(SeedRequest.of(project, SeedSource.AS_FOUND));
        } else if ("embed".equals(version)) {
            added.add(SeedRequest.of(project, SeedSource.BUNDLED));
        } else if ("latest".equals(version)) {
            added.add(SeedRequest.of(project, SeedSource.DOWNLOADED));
        } else if (version != null) {
            added.add(SeedRequest.exactly(project, version));
        }
    }

    /** pip would treat any other text as a path, and run the code there. */
    private void checkVersion(Option option, String version) {
        if (version.equals("latest")) {
            checkOnline(option);
        } else if (!List.of("bundle", "embed", "none").contains(version) && !SeedRequest.isVersion(version)) {
            throw option.badValue(version, "`latest`, `bundle`, `embed`, `none` or a version such as 24.2");
        }
    }

    private static SeedRequest seed(String requirement) {
        try {
            return SeedRequest.parse(requirement);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(
                            "`" + CreateOptions.SEED + "` cannot be `" + requirement + "`: " + e.getMessage(),
                            "write it as in `demo`, `demo==1.0` or `demo @ ADDRESS`; a file or directory has the address"
                                    + " `file:///PATH`")
                    .about(CreateOptions.SEED);
        }
    }

    private void checkOnline(Option option) {
        if (arguments.has(CreateOptions.OFFLINE)) {
            throw UsageException.contradiction(option + " latest", CreateOptions.OFFLINE.name())
                    .about(option, CreateOptions.OFFLINE);
        }
    }

    private List<Path> requirementFiles(boolean offline) {
        for (String file : arguments.texts(CreateOptions.REQUIREMENT)) {
            if (offline && Addresses.isRemote(file)) {
                throw PipException.offline(file, null);
            }
        }
        return paths(CreateOptions.REQUIREMENT);
    }

    private List<Path> paths(Option option) {
        List<Path> paths = new ArrayList<>();
        for (String text : arguments.texts(option)) {
            if (Addresses.isRemote(text)) {
                throw UsageException.of(
                                "`" + option + "` takes a path, but `" + text + "` is given",
                                "download it, and name the file")
                        .about(option);
            }
            paths.add(arguments.directory(text));
        }
        return paths;
    }
}
