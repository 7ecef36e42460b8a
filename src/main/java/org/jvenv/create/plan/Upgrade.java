package org.jvenv.create.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.environment.PyvenvCfg;

/** Settings of an environment that an upgrade keeps, unless the user gives other ones. */
public final class Upgrade {

    private Upgrade() {}

    /** Returns {@code wanted} with the prompt, system site packages and relocatability of the existing environment. */
    public static Environment keepEnvironment(Environment wanted) throws IOException {
        PyvenvCfg found = PyvenvCfg.in(wanted.prefix());
        boolean visible = found.find("home").isPresent() && found.systemSitePackages() == SystemSitePackages.VISIBLE;
        return new Environment(
                wanted.prefix(),
                wanted.base(),
                visible ? SystemSitePackages.VISIBLE : wanted.systemSitePackages(),
                wanted.givenPrompt() != null
                        ? wanted.givenPrompt()
                        : found.prompt().orElse(null),
                found.relocatable() == Relocatable.YES ? Relocatable.YES : wanted.relocatable());
    }

    /** Returns {@code wanted} with copied interpreters and without {@code .gitignore}, if the environment is so. */
    public static Features keepFeatures(Features wanted, Environment environment) {
        Layout layout = wanted.layout();
        boolean copied = layout.executables() == Executables.DEFAULT
                && !LegacyLibrary.isFor(environment.base()) // which is always copied
                && Files.isRegularFile(environment.python(), LinkOption.NOFOLLOW_LINKS);
        boolean ignored = Files.exists(environment.prefix().resolve(CreationPlan.IGNORE_FILE));
        return new Features(
                wanted.systemSitePackages(),
                wanted.prompt(),
                wanted.relocatable(),
                new Layout(
                        copied ? Executables.COPIED : layout.executables(),
                        ignored ? layout.ignoreFile() : IgnoreFile.OMITTED,
                        layout.lib64()),
                wanted.activators(),
                wanted.projectLink());
    }
}
