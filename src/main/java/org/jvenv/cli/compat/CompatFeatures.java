package org.jvenv.cli.compat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.create.request.CreateRequest.ProjectLink;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;

/** Converts the options that venv and virtualenv have in common to features. */
final class CompatFeatures {

    private CompatFeatures() {}

    /** Returns the features of the common options, with the given values for the others. */
    static Features of(
            ArgparseResult arguments,
            IgnoreFile ignoreFile,
            @Nullable List<String> activators,
            ProjectLink projectLink,
            Path workingDirectory) {
        @Nullable String prompt = arguments.last(CreateOptions.PROMPT.name());
        return new Features(
                arguments.has(CreateOptions.SYSTEM_SITE_PACKAGES.name())
                        ? SystemSitePackages.VISIBLE
                        : SystemSitePackages.HIDDEN,
                ".".equals(prompt) ? String.valueOf(workingDirectory.getFileName()) : prompt,
                Relocatable.NO,
                new Layout(executables(arguments, workingDirectory), ignoreFile, Lib64.AS_VENV),
                activators,
                projectLink);
    }

    /** Returns {@code LINKED} by default; on Windows only with {@code --symlinks}. */
    static Executables executables(ArgparseResult arguments, Path workingDirectory) {
        if (arguments.has(CreateOptions.COPIES.name())) {
            return Executables.COPIED;
        }
        boolean windows = workingDirectory.getFileSystem().getSeparator().equals("\\");
        return windows && !arguments.has(CreateOptions.SYMLINKS.name()) ? Executables.DEFAULT : Executables.LINKED;
    }
}
