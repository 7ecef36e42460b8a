package org.jvenv.cli.create;

import java.nio.file.Files;
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

/** Converts the arguments of {@code jvenv create} to the seed packages and their source. */
public final class SeedArguments {

    private final CreateArguments arguments;

    SeedArguments(CreateArguments arguments) {
        this.arguments = arguments;
    }

    Seeds seeds() {
        List<SeedRequest> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        addRequest("pip", CreateOptions.PIP, CreateOptions.NO_PIP, added, removed);
        addRequest("setuptools", CreateOptions.SETUPTOOLS, CreateOptions.NO_SETUPTOOLS, added, removed);
        addRequest("wheel", CreateOptions.WHEEL, CreateOptions.NO_WHEEL, added, removed);
        for (String list : arguments.texts(CreateOptions.SEED)) {
            for (String requirement : ListValues.requirements(list)) {
                added.add(seed(requirement));
            }
        }
        boolean defaults = !arguments.has(CreateOptions.WITHOUT_PIP);
        if (!defaults && !added.isEmpty()) {
            throw UsageException.of(
                            "`" + CreateOptions.WITHOUT_PIP + "` and a seed package are given",
                            "leave out `" + CreateOptions.WITHOUT_PIP + "`")
                    .about(CreateOptions.WITHOUT_PIP);
        }
        return added.isEmpty() && removed.isEmpty()
                ? defaults ? Seeds.DEFAULT : Seeds.NONE
                : new Seeds(defaults, added, removed);
    }

    IndexPolicy indexPolicy() {
        SeedSource source = arguments.has(CreateOptions.UPGRADE_DEPS) ? SeedSource.NEWEST : SeedSource.AS_FOUND;
        source = arguments.has(CreateOptions.DOWNLOAD) ? SeedSource.DOWNLOADED : source;
        boolean offline = arguments.has(CreateOptions.OFFLINE);
        List<Path> directories = paths(CreateOptions.EXTRA_SEARCH_DIR);
        List<Path> requirements = requirementFiles(offline);
        return source == SeedSource.AS_FOUND && !offline && directories.isEmpty() && requirements.isEmpty()
                ? IndexPolicy.LOCAL
                : new IndexPolicy(directories, source, offline, requirements);
    }

    private void addRequest(
            String project, Option option, Option negation, List<SeedRequest> added, List<String> removed) {
        @Nullable String version = arguments.text(option);
        boolean negated = arguments.has(negation);
        if (version != null && !negated) {
            checkVersion(option, version);
        }
        addRequest(project, negated, version, added, removed);
    }

    /**
     * Adds {@code project} to {@code added} or {@code removed}.
     *
     * @param negated whether to remove it, whatever the version is
     * @param version a release, or a keyword: {@code bundle} for the wheel of this machine, {@code embed} for the wheel
     *     that is bundled with an interpreter and {@code none}, all as in virtualenv; {@code latest} for the newest
     *     release of the index
     */
    public static void addRequest(
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
                            "use `demo`, `demo==1.0` or `demo @ URL`; the URL of a file or directory is `file:///PATH`")
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
        List<Path> files = paths(CreateOptions.REQUIREMENT);
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw UsageException.of("the requirements file `" + file + "` does not exist", "check its path")
                        .about(CreateOptions.REQUIREMENT);
            }
        }
        return files;
    }

    private List<Path> paths(Option option) {
        List<Path> paths = new ArrayList<>();
        for (String text : arguments.texts(option)) {
            if (Addresses.isRemote(text)) {
                throw UsageException.of(
                                "`" + option + "` takes a path, but `" + text + "` is given",
                                "download the file, and pass its path")
                        .about(option);
            }
            paths.add(arguments.directory(text));
        }
        return paths;
    }
}
