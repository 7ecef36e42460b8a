package org.jvenv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.CreateRequest;
import org.jvenv.create.IgnoreFile;
import org.jvenv.create.OnExisting;
import org.jvenv.environment.PythonText;
import org.jvenv.environment.SystemSitePackages;
import org.jvenv.python.Build;
import org.jvenv.report.Creation;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.Currency;

/** The lines that virtualenv prints of what it has made, in its words. */
final class VirtualenvSummary {

    private static final List<String> ACTIVATORS =
            List.of("bash", "cshell", "fish", "nushell", "powershell", "python", "xonsh");

    private VirtualenvSummary() {}

    static String of(Creation creation, CreateRequest request) {
        Build build = creation.environment().base().build();
        StringBuilder text = new StringBuilder("created virtual environment ");
        text.append(build.implementation().displayName()).append(build.version().versionInfo());
        text.append('-').append(build.pointerBits());
        text.append(" in ").append(creation.milliseconds()).append("ms\n");
        text.append("  creator ").append(build.implementation().displayName());
        text.append(build.version().major()).append(build.platform().equals("win32") ? "Windows" : "Posix");
        text.append("(dest=")
                .append(PythonText.shown(creation.environment().prefix().toString()));
        text.append(", clear=").append(python(request.onExisting() == OnExisting.CLEAR));
        text.append(", no_vcs_ignore=")
                .append(python(request.features().layout().ignoreFile() == IgnoreFile.OMITTED));
        text.append(", global=")
                .append(python(creation.environment().systemSitePackages() == SystemSitePackages.VISIBLE));
        text.append(")\n");
        appendSeeder(creation, request, text);
        return text.append("  activators ")
                .append(activators(request))
                .append('\n')
                .toString();
    }

    private static void appendSeeder(Creation creation, CreateRequest request, StringBuilder text) {
        if (creation.packages().isEmpty()) {
            return;
        }
        List<String> added = new ArrayList<>();
        for (SeededPackage seeded : creation.packages()) {
            added.add(seeded.project() + "==" + seeded.version());
        }
        boolean download = request.seeding().sourcing().currency() == Currency.DOWNLOADED;
        text.append("  seeder FromAppData(download=").append(python(download));
        text.append(", via=")
                .append(request.seeding().manner().linkMode().name().toLowerCase(Locale.ROOT))
                .append(")\n");
        text.append("    added seed packages: ")
                .append(String.join(", ", added))
                .append('\n');
    }

    private static String activators(CreateRequest request) {
        @Nullable List<String> chosen = request.features().activators();
        List<String> names = new ArrayList<>();
        for (String name : chosen == null ? ACTIVATORS : chosen) {
            names.add(className(name));
        }
        return String.join(",", names);
    }

    private static String className(String name) {
        return switch (name) {
            case "cshell" -> "CShellActivator";
            case "powershell" -> "PowerShellActivator";
            default -> Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Activator";
        };
    }

    private static String python(boolean value) {
        return value ? "True" : "False";
    }
}
