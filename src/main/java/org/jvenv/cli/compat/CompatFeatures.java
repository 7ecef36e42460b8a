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

/** The features of environments of venv and virtualenv. */
final class CompatFeatures {

    private CompatFeatures() {}

    /** What the options say that both programs have, and the rest as it is given. */
    static Features of(
            ArgparseResult arguments,
            IgnoreFile ignoreFile,
            @Nullable List<String> activators,
            ProjectLink ties,
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
                ties);
    }

    /** Links but on Windows, and as it is asked for. */
    static Executables executables(ArgparseResult arguments, Path workingDirectory) {
        if (arguments.has(CreateOptions.COPIES.name())) {
            return Executables.COPIED;
        }
        boolean windows = workingDirectory.getFileSystem().getSeparator().equals("\\");
        return windows && !arguments.has(CreateOptions.SYMLINKS.name()) ? Executables.DEFAULT : Executables.LINKED;
    }
}
