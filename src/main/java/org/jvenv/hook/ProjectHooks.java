package org.jvenv.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.RedirectFile;
import org.jvenv.trust.TrustStore;
import org.jvenv.trust.Trusted;

/** The hooks of an environment's project, and the trust in them. */
final class ProjectHooks {

    private final @Nullable TrustStore store;
    private final Dialect dialect;
    private final boolean trustsAll;
    private final HookMessages messages;

    ProjectHooks(@Nullable TrustStore store, Dialect dialect, boolean trustsAll, HookMessages messages) {
        this.store = store;
        this.dialect = dialect;
        this.trustsAll = trustsAll;
        this.messages = messages;
    }

    /** Returns the file to source for the hook {@code name} of the environment's project; empty if there is none. */
    String file(Path prefix, String name) throws IOException {
        @Nullable Path project = project(prefix);
        if (project == null) {
            return "";
        }
        String hook = dialect.projectHook(name);
        Path file = Trusted.hookOf(project, hook);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        if (trustsAll) {
            return file.toString();
        }
        @Nullable Trusted trusted = store == null ? null : store.of(project).orElse(null);
        String why = refusal(trusted, prefix, hook);
        Optional<Path> copy = trusted == null || !why.isEmpty() ? Optional.empty() : trusted.hook(hook);
        if (copy.isEmpty()) {
            String reason = why.isEmpty() ? "is not trusted" : why;
            messages.printUntrusted(file + " " + reason + ", and is skipped; look at it, then run:", project);
        }
        return copy.map(Path::toString).orElse("");
    }

    private String refusal(@Nullable Trusted trusted, Path prefix, String hook) throws IOException {
        if (trusted == null || store == null || !trusted.hadHook(hook)) {
            return "is not trusted";
        }
        Path real = prefix.toRealPath();
        if (!trusted.hasEnvironment(real) && !store.isNamed(real)) {
            return "was trusted for another environment";
        }
        return trusted.hasHook(hook) ? "" : "has changed since it was trusted";
    }

    /** Returns the project of an environment, which for {@code .venv} is the directory that contains it. */
    private static @Nullable Path project(Path prefix) throws IOException {
        @Nullable Path project = ProjectFile.projectOf(prefix).orElse(null);
        if (project == null && String.valueOf(prefix.getFileName()).equals(RedirectFile.NAME)) {
            project = prefix.getParent();
        }
        return project == null || !Files.isDirectory(project) ? null : project.toRealPath();
    }
}
