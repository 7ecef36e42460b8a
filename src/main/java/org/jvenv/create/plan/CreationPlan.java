package org.jvenv.create.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.Step;

/** The steps that create an environment, in order, without its seed packages. */
public record CreationPlan(List<Step> steps) {

    static final String IGNORE_FILE = ".gitignore";

    /** Marks a directory that backups may leave out (Cache Directory Tagging Specification 0.6). */
    private static final String CACHE_TAG = """
        Signature: 8a477f597d28d172789f06886806bc55
        # This directory is a Python virtual environment created by jvenv; it can be created again.
        """;

    public CreationPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Returns the plan for {@code environment} with the activation {@code scripts}; the seeds are only listed.
     *
     * @throws PlanException if its Python could not start with its configuration
     */
    public static CreationPlan of(Environment environment, Features features, Seeding seeding, List<Step> scripts) {
        List<Step> steps = new ArrayList<>(
                Directories.of(environment.base(), features.layout().lib64()));
        steps.addAll(InterpreterFiles.of(environment.base(), features.layout().executables()));
        if (LegacyLibrary.isFor(environment.base())) {
            steps.addAll(LegacyLibrary.of(environment.base()));
        }
        steps.addAll(scripts);
        steps.addAll(markers(environment, features, seeding));
        return new CreationPlan(steps);
    }

    /** Creates {@code root}, and performs each step below it. */
    public void perform(Path root, Cancellation cancellation) throws IOException {
        Files.createDirectory(root);
        for (Step step : steps) {
            cancellation.check();
            step.perform(root);
        }
    }

    /** {@code pyvenv.cfg} is last: without it, a directory is not an environment. */
    private static List<Step> markers(Environment environment, Features features, Seeding seeding) {
        Path root = environment.prefix().getFileSystem().getPath("");
        List<Step> markers = new ArrayList<>();
        if (features.layout().ignoreFile() == IgnoreFile.WRITTEN) {
            markers.add(new Step.WriteText(root.resolve(IGNORE_FILE), "# Created by jvenv.\n*\n"));
        }
        markers.add(new Step.WriteText(root.resolve("CACHEDIR.TAG"), CACHE_TAG));
        @Nullable Path project = features.projectLink().project();
        if (project != null) {
            markers.add(new Step.WriteText(root.resolve(ProjectFile.name()), project + "\n"));
        }
        PyvenvCfg configuration =
                PyvenvCfg.of(environment, new RecreatingCommand(environment, features, seeding).text());
        checkSize(configuration, environment);
        markers.add(new Step.WriteText(root.resolve(PyvenvCfg.NAME), configuration.text()));
        return markers;
    }

    private static void checkSize(PyvenvCfg configuration, Environment environment) {
        int size = configuration.size();
        if (size > PyvenvCfg.maxBytesFor(environment.base().build())) {
            throw PlanException.unreadableConfiguration(environment.prefix(), size, environment.base());
        }
    }
}
