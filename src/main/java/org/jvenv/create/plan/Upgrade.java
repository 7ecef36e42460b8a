package org.jvenv.create.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.jvenv.create.request.Executables;
import org.jvenv.create.request.Features;
import org.jvenv.create.request.IgnoreFile;
import org.jvenv.create.request.Layout;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Mobility;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.SystemSitePackages;

/** What stays as it was when an environment is upgraded, unless it is asked to be otherwise. */
public final class Upgrade {

    private Upgrade() {}

    /** The prompt, the view of the system's packages, and the freedom to be moved. */
    public static Environment asItWas(Environment wanted) throws IOException {
        PyvenvCfg found = PyvenvCfg.in(wanted.prefix());
        boolean visible = found.find("home").isPresent() && found.systemSitePackages() == SystemSitePackages.VISIBLE;
        return new Environment(
                wanted.prefix(),
                wanted.base(),
                visible ? SystemSitePackages.VISIBLE : wanted.systemSitePackages(),
                wanted.givenPrompt() != null
                        ? wanted.givenPrompt()
                        : found.prompt().orElse(null),
                found.mobility() == Mobility.RELOCATABLE ? Mobility.RELOCATABLE : wanted.mobility());
    }

    /** Copies of the interpreter, and the lack of a file for version control. */
    public static Features asTheyWere(Features wanted, Environment environment) {
        Layout layout = wanted.layout();
        boolean copied = layout.executables() == Executables.USUAL
                && !LegacyLibrary.isFor(environment.base()) // that one is always copied
                && Files.isRegularFile(environment.python(), LinkOption.NOFOLLOW_LINKS);
        boolean ignored = Files.exists(environment.prefix().resolve(CreationPlan.IGNORE_FILE));
        return new Features(
                wanted.systemSitePackages(),
                wanted.prompt(),
                wanted.mobility(),
                new Layout(
                        copied ? Executables.COPIED : layout.executables(),
                        ignored ? layout.ignoreFile() : IgnoreFile.OMITTED,
                        layout.lib64()),
                wanted.activators(),
                wanted.ties());
    }
}
