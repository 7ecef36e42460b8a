package org.jvenv.cli.compat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.environment.PythonText;
import org.jvenv.platform.Machine;
import org.jvenv.python.Build;
import org.jvenv.report.Creation;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.SeedRequest;

/** The summary that virtualenv prints, in its format ({@code virtualenv.__main__.LogSession}). */
final class VirtualenvSummary {

    private static final List<String> ACTIVATORS =
            List.of("bash", "cshell", "fish", "nushell", "powershell", "python", "xonsh");

    private final Creation creation;
    private final CreateRequest request;
    private final StringBuilder text = new StringBuilder();

    private VirtualenvSummary(Creation creation, CreateRequest request) {
        this.creation = creation;
        this.request = request;
    }

    /**
     * Returns the summary of {@code creation}.
     *
     * @param cache the directory of the cache, or {@code null} if nothing is cached
     */
    static String of(Creation creation, CreateRequest request, @Nullable Path cache) {
        VirtualenvSummary summary = new VirtualenvSummary(creation, request);
        summary.addInterpreter();
        summary.addCreator();
        summary.addSeeder(cache);
        summary.addActivators();
        return summary.text.toString();
    }

    private void addInterpreter() {
        Build build = creation.environment().base().build();
        text.append("created virtual environment ");
        text.append(build.implementation().displayName()).append(build.version().versionInfo());
        text.append(build.isFreeThreaded() ? "t" : "").append(build.isDebug() ? "d" : "");
        text.append('-').append(build.pointerBits()).append('-').append(machine(build));
        text.append(" in ").append(creation.milliseconds()).append("ms\n");
    }

    private void addCreator() {
        Build build = creation.environment().base().build();
        text.append("  creator ").append(build.implementation().displayName());
        text.append(build.version().major()).append(build.isForWindows() ? "Windows" : "Posix");
        text.append("(dest=").append(shown(creation.environment().prefix()));
        text.append(", clear=").append(python(request.onExisting() == OnExisting.CLEAR));
        text.append(", no_vcs_ignore=")
                .append(python(request.features().layout().ignoreFile() == IgnoreFile.OMITTED));
        text.append(", venv_redirect=").append(redirect());
        text.append(", global=")
                .append(python(creation.environment().systemSitePackages() == SystemSitePackages.VISIBLE));
        text.append(")\n");
    }

    private String redirect() {
        return switch (request.features().projectLink().redirect()) {
            case NONE -> "False";
            case IF_PROJECT -> "None";
            case IF_UNUSED, ALWAYS -> "True";
        };
    }

    private void addSeeder(@Nullable Path cache) {
        List<SeedRequest> requests = new ArrayList<>(
                request.seeding().seeds().requestsFor(creation.environment().base()));
        if (requests.isEmpty()) {
            return;
        }
        requests.sort(Comparator.comparing(SeedRequest::project));
        text.append("  seeder FromAppData(");
        addSearchDirectories();
        text.append("download=").append(python(request.seeding().indexPolicy().source() == SeedSource.DOWNLOADED));
        for (SeedRequest seed : requests) {
            text.append(", ").append(seed.project()).append('=').append(release(seed));
        }
        text.append(", via=")
                .append(request.seeding().installMode().linkMode().name().toLowerCase(Locale.ROOT));
        text.append(", app_data_dir=").append(cache == null ? "None" : shown(cache));
        text.append(")\n    added seed packages: ");
        text.append(String.join(", ", added())).append('\n');
    }

    private void addSearchDirectories() {
        List<String> directories = new ArrayList<>();
        for (Path directory : request.seeding().indexPolicy().directories()) {
            if (Files.isDirectory(directory)) {
                directories.add(shown(directory));
            }
        }
        if (!directories.isEmpty()) {
            text.append("extra_search_dir=")
                    .append(String.join(", ", directories))
                    .append(',');
        }
    }

    private static String release(SeedRequest seed) {
        @Nullable String version = seed.version();
        return version != null ? version : seed.source() == SeedSource.BUNDLED ? "embed" : "bundle";
    }

    private List<String> added() {
        List<String> added = new ArrayList<>();
        for (SeededPackage seeded : creation.packages()) {
            added.add(seeded.project() + "==" + seeded.version());
        }
        added.sort(null);
        return added;
    }

    /** Lists the activators in the order of virtualenv, not of the option. */
    private void addActivators() {
        @Nullable List<String> chosen = request.features().activators();
        List<String> names = new ArrayList<>(ACTIVATORS);
        if (chosen != null) {
            names.retainAll(chosen);
            for (String name : chosen) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        if (!names.isEmpty()) {
            names.replaceAll(VirtualenvSummary::className);
            text.append("  activators ").append(String.join(",", names)).append('\n');
        }
    }

    private static String className(String name) {
        return switch (name) {
            case "cshell" -> "CShellActivator";
            case "powershell" -> "PowerShellActivator";
            default -> Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Activator";
        };
    }

    /** Returns the processor of the interpreter, in the spelling of the package python-discovery. */
    private static String machine(Build build) {
        String processor = Machine.processor();
        return switch (processor) {
            case "amd64", "x86_64" -> build.is64Bit() ? "x86_64" : "x86";
            case "i386", "i486", "i586", "i686" -> "x86";
            case "aarch64" -> "arm64";
            default -> processor;
        };
    }

    private static String shown(Path path) {
        return PythonText.shown(path.toString());
    }

    private static String python(boolean value) {
        return value ? "True" : "False";
    }
}
