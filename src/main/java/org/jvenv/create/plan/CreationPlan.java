package org.jvenv.create.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.request.Features;
import org.jvenv.create.request.IgnoreFile;
import org.jvenv.create.request.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.ProjectTie;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.Step;

/** The steps that turn nothing into an environment, in order; all but its seeds. */
public record CreationPlan(List<Step> steps) {

    static final String IGNORE_FILE = ".gitignore";

    /** Marks a directory that backups may leave out (Cache Directory Tagging Specification 0.6). */
    private static final String CACHE_TAG = """
        Signature: 8a477f597d28d172789f06886806bc55
        # This directory is a Python virtual environment made by jvenv; it can be made anew.
        """;

    public CreationPlan {
        steps = List.copyOf(steps);
    }

    /**
     * The plan for {@code environment}, with {@code scripts} for its shells; its seeds are only named.
     *
     * @throws DestinationException if its Python could not start beside its configuration
     */
    public static CreationPlan of(Environment environment, Features features, Seeding seeding, List<Step> scripts) {
        List<Step> steps = new ArrayList<>(
                Directories.of(environment.base(), features.layout().lib64()));
        steps.addAll(InterpreterFiles.of(environment.base(), features.layout().executables()));
        if (LegacyLibrary.isFor(environment.base())) {
            steps.addAll(LegacyLibrary.of(environment.base()));
        }
        steps.addAll(scripts);
        steps.addAll(marks(environment, features, seeding));
        return new CreationPlan(steps);
    }

    /** Performs every step below {@code root}, which is made first. */
    public void perform(Path root, Cancellation cancellation) throws IOException {
        Files.createDirectory(root);
        for (Step step : steps) {
            cancellation.check();
            step.perform(root);
        }
    }

    /** {@code pyvenv.cfg} comes last: a directory without it is not an environment yet. */
    private static List<Step> marks(Environment environment, Features features, Seeding seeding) {
        Path here = environment.prefix().getFileSystem().getPath("");
        List<Step> marks = new ArrayList<>();
        if (features.layout().ignoreFile() == IgnoreFile.WRITTEN) {
            marks.add(new Step.WriteText(here.resolve(IGNORE_FILE), "# Made by jvenv.\n*\n"));
        }
        marks.add(new Step.WriteText(here.resolve("CACHEDIR.TAG"), CACHE_TAG));
        @Nullable Path project = features.ties().project();
        if (project != null) {
            marks.add(new Step.WriteText(here.resolve(ProjectTie.name()), project + "\n"));
        }
        PyvenvCfg configuration =
                PyvenvCfg.of(environment, new RecreatingCommand(environment, features, seeding).text());
        checkSize(configuration, environment);
        marks.add(new Step.WriteText(here.resolve(PyvenvCfg.NAME), configuration.text()));
        return marks;
    }

    private static void checkSize(PyvenvCfg configuration, Environment environment) {
        int size = configuration.size();
        if (size > PyvenvCfg.mostBytesFor(environment.base().build())) {
            throw DestinationException.unreadableConfiguration(environment.prefix(), size, environment.base());
        }
    }
}
