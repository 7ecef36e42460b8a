package org.jvenv.wrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.PackageWiper;
import org.jvenv.manage.PythonVersions;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.TextFile;
import org.jvenv.wrapper.Step.Verb;

/** {@code lssitepackages}, {@code add2virtualenv}, {@code toggleglobalsitepackages} and {@code wipeenv}. */
final class PackageCommands {

    private static final String EXTENSIONS = "_virtualenv_path_extensions";
    private static final int FIRST_WITH_START_FILES = 15;
    private static final String FIRST = "import sys; sys.__plen = len(sys.path)";
    private static final String LAST = "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:];"
            + " p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)";

    private static final String START = """
            # Puts the directories in the .pth file of this name before all others; site calls it, from Python 3.15 on.
            import os
            import sys


            def first():
                here = os.path.dirname(os.path.abspath(__file__))
                with open(os.path.join(here, "_virtualenv_path_extensions.pth"), "rb") as file:
                    text = file.read().decode("utf-8-sig", "surrogateescape")
                lines = [line.strip() for line in text.splitlines()]
                added = [os.path.abspath(os.path.join(here, line)) for line in lines if line[:1] not in ("", "#")]
                known = [path for path in dict.fromkeys(added) if path in sys.path]
                sys.path[:] = known + [path for path in sys.path if path not in known]
            """;

    private final WrapperContext context;
    private final Plan plan;

    PackageCommands(WrapperContext context) {
        this.context = context;
        this.plan = context.plan();
    }

    /** Returns the directory of the packages of the active environment. */
    Path sitePackages() throws IOException {
        List<Path> found = new EnvironmentFiles(context.active()).sitePackages();
        if (found.isEmpty()) {
            throw WrapperException.of("ERROR: the active virtualenv has no site-packages directory");
        }
        return found.get(0);
    }

    void list(List<String> arguments) throws IOException {
        Path site = sitePackages();
        List<String> words = new ArrayList<>(arguments);
        words.add(site.toString());
        plan.add(Verb.RUN, "ls", words);
        Path file = site.resolve(EXTENSIONS + ".pth");
        if (Files.isRegularFile(file)) {
            plan.print("", EXTENSIONS + ".pth:").print(lines(file));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(TextFile.read(file).split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    void addDirectories(List<String> arguments) throws IOException {
        Path site = sitePackages();
        Path file = site.resolve(EXTENSIONS + ".pth");
        List<String> directories = new ArrayList<>(Files.isRegularFile(file) ? lines(file) : List.of());
        directories.removeIf(line -> line.startsWith("import"));
        if (arguments.isEmpty()) {
            plan.print("Usage: add2virtualenv dir [dir ...]");
            if (!directories.isEmpty()) {
                plan.print("", "Existing paths:").print(directories);
            }
            plan.status(1);
            return;
        }
        boolean removes = arguments.get(0).equals("-d");
        for (String word : arguments.subList(removes ? 1 : 0, arguments.size())) {
            String directory = context.state().resolve(word).toString();
            if (!directory.equals(word)) {
                context.err().println("Warning: Converting \"" + word + "\" to \"" + directory + "\"");
            }
            if (removes) {
                directories.removeIf(directory::equals);
            } else {
                directories.add(0, directory);
            }
        }
        write(site, directories);
    }

    private static void write(Path site, List<String> directories) throws IOException {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        directories.forEach(directory -> text.append(directory).append('\n'));
        AtomicFile.write(
                site.resolve(EXTENSIONS + ".pth"),
                bytes(text.append(LAST).append('\n').toString()));
        if (!runsImportLines(site)) {
            AtomicFile.write(site.resolve(EXTENSIONS + ".py"), bytes(START));
            AtomicFile.write(site.resolve(EXTENSIONS + ".start"), bytes(EXTENSIONS + ":first\n"));
        }
    }

    /** Before Python 3.15, the lines that begin with {@code import} do the same (PEP 829). */
    private static boolean runsImportLines(Path site) {
        String feature =
                PythonVersions.inName(String.valueOf(site.resolveSibling("").getFileName()));
        int minor = feature.isEmpty() ? 0 : Integer.parseInt(feature.substring(feature.indexOf('.') + 1));
        return feature.startsWith("2.") || (feature.startsWith("3.") && minor < FIRST_WITH_START_FILES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void toggleSystemPackages(List<String> arguments) throws IOException {
        Path file = context.active().resolve(PyvenvCfg.NAME);
        List<String> lines = lines(file);
        String said = "Enabled";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("include-system-site-packages")) {
                boolean hides = lines.get(i).contains("true");
                said = hides ? "Disabled" : "Enabled";
                lines.set(i, "include-system-site-packages = " + !hides);
            }
        }
        AtomicFile.write(file, bytes(String.join("\n", lines) + "\n"));
        if (!arguments.contains("-q")) {
            plan.print(said + " global site-packages");
        }
    }

    void wipe() throws IOException {
        EnvironmentFiles environment = new EnvironmentFiles(context.active());
        List<String> projects = new PackageWiper(environment).projects();
        if (projects.isEmpty()) {
            plan.print("Nothing to remove.");
            return;
        }
        plan.print("Uninstalling packages:", "").print(projects);
        plan.add(Verb.JVENV, "wipe", "--quiet", environment.prefix().toString());
    }
}
