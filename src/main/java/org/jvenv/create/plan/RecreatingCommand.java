package org.jvenv.create.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.create.request.CreateRequest.Redirect;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.failure.Addresses;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.Seeds;
import org.jvenv.tree.LinkMode;

/**
 * The command that creates an environment like a given one, for the entry {@code command} of {@code pyvenv.cfg}; it
 * does not depend on existing files.
 */
final class RecreatingCommand {

    private final Environment environment;
    private final Features features;
    private final Seeding seeding;
    private final StringBuilder command = new StringBuilder("jvenv create");

    RecreatingCommand(Environment environment, Features features, Seeding seeding) {
        this.environment = environment;
        this.features = features;
        this.seeding = seeding;
    }

    /** Returns the command for people to read: without quotes for a shell, as in venv. */
    String text() {
        add("--python", environment.base().executable());
        addLayout();
        addProjectLink();
        addSeeds(seeding.seeds());
        addIndexPolicy(seeding.indexPolicy());
        addInstallMode();
        @Nullable String prompt = environment.givenPrompt();
        if (prompt != null) {
            command.append(" --prompt=\"").append(prompt).append('"');
        }
        return command.append(' ').append(environment.prefix()).toString();
    }

    private void addLayout() {
        Layout layout = features.layout();
        addIf(environment.systemSitePackages() == SystemSitePackages.VISIBLE, "--system-site-packages");
        addIf(layout.executables() == Executables.COPIED, "--copies");
        addIf(layout.ignoreFile() == IgnoreFile.OMITTED, "--without-scm-ignore-files");
        addIf(environment.relocatable() == Relocatable.YES, "--relocatable");
        if (layout.lib64() != Lib64.AS_VENV) {
            add("--lib64", layout.lib64().word());
        }
        @Nullable List<String> activators = features.activators();
        if (activators != null) {
            command.append(" --activators=").append(String.join(",", activators));
        }
    }

    private void addProjectLink() {
        @Nullable Path project = features.projectLink().project();
        if (project != null) {
            add("--project", project);
        }
        addIf(features.projectLink().redirect() == Redirect.ALWAYS, "--venv-redirect");
    }

    private void addSeeds(Seeds seeds) {
        addIf(!seeds.defaults(), "--without-pip");
        for (SeedRequest seed : seeds.added()) {
            switch (seed.source()) {
                case BUNDLED -> add("--" + seed.project(), "embed");
                case DOWNLOADED -> add("--" + seed.project(), "latest");
                default -> add("--seed", Addresses.redactIn(seed.requirement()));
            }
        }
        for (String removed : seeds.removed()) {
            command.append(" --no-").append(removed);
        }
    }

    private void addIndexPolicy(IndexPolicy policy) {
        for (Path file : policy.requirementFiles()) {
            add("--requirement", file);
        }
        for (Path directory : policy.directories()) {
            add("--extra-search-dir", directory);
        }
        addIf(policy.source() == SeedSource.NEWEST, "--upgrade-deps");
        addIf(policy.source() == SeedSource.DOWNLOADED, "--download");
        addIf(policy.offline(), "--offline");
    }

    private void addInstallMode() {
        LinkMode linkMode = seeding.installMode().linkMode();
        if (linkMode != LinkMode.HARDLINK) {
            add("--link-mode", linkMode.name().toLowerCase(Locale.ROOT));
        }
        addIf(seeding.installMode().bytecode() == Bytecode.COMPILED, "--compile-bytecode");
    }

    private void add(String option, Object value) {
        command.append(' ').append(option).append(' ').append(value);
    }

    private void addIf(boolean given, String option) {
        if (given) {
            command.append(' ').append(option);
        }
    }
}
