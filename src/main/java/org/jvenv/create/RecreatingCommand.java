package org.jvenv.create;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Mobility;
import org.jvenv.environment.SystemSitePackages;

/** The command that makes an environment like a given one, for the {@code command} entry of {@code pyvenv.cfg}. */
final class RecreatingCommand {

    private RecreatingCommand() {}

    /** Written for people to read: as venv does, without the quotes that a shell might want. */
    static String of(Environment environment, Features features) {
        StringBuilder command = new StringBuilder("jvenv create --python ")
                .append(environment.base().executable());
        if (environment.systemSitePackages() == SystemSitePackages.VISIBLE) {
            command.append(" --system-site-packages");
        }
        if (features.layout().executables() == Executables.COPIED) {
            command.append(" --copies");
        }
        if (features.layout().ignoreFile() == IgnoreFile.OMITTED) {
            command.append(" --without-scm-ignore-files");
        }
        if (environment.mobility() == Mobility.RELOCATABLE) {
            command.append(" --relocatable");
        }
        if (features.layout().lib64() != Lib64.AS_VENV) {
            command.append(" --lib64 ").append(features.layout().lib64().word());
        }
        @Nullable List<String> activators = features.activators();
        if (activators != null) {
            command.append(" --activators=").append(String.join(",", activators));
        }
        @Nullable Path project = features.ties().project();
        if (project != null) {
            command.append(" --project ").append(project);
        }
        @Nullable String prompt = environment.givenPrompt();
        if (prompt != null) {
            command.append(" --prompt=\"").append(prompt).append('"');
        }
        return command.append(' ').append(environment.prefix()).toString();
    }
}
