package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.TreeAssert;

/** The same request to jvenv and to {@code python -m venv}, for every Python of the machine. */
class DifferentialIT {

    private static final List<String> NAMES = Pythons.NAMES;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    static Stream<Arguments> requests() {
        Stream<Arguments> plain = NAMES.stream().map(name -> Arguments.of(name, ""));
        Stream<Arguments> special =
                Stream.of("3.8", "3.13", "system").map(name -> Arguments.of(name, "--system-site-packages"));
        Stream<Arguments> copied = Stream.of("3.9", "3.13").map(name -> Arguments.of(name, "--copies"));
        return Stream.concat(plain, Stream.concat(special, copied));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void hasTheTreeAndThePathsThatVenvWouldGiveIt(String name, String option) {
        Path python = Pythons.named(name);
        List<String> options = option.isEmpty() ? List.of("--without-pip") : List.of("--without-pip", option);
        Path theirs = venv(python, options);
        Path ours = jvenv(python, options);

        assertThat(differences(leaves(theirs), leaves(ours))).isEmpty();
        assertThat(facts(ours)).isEqualTo(facts(theirs));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void hasThePackagesThatEnsurepipWouldGiveIt(String name) {
        Path python = Pythons.named(name);
        List<String> expected = seedsOfEnsurepip(python);
        assumeTrue(!expected.isEmpty(), "the Python `" + name + "` has no ensurepip");

        Path ours = jvenv(python, List.of());

        assertThat(metadata(packagesOf(ours))).isEqualTo(expected);
        assertThat(checkRecords(ours)).isEqualTo(expected.size() + "\n");
    }

    @Test
    void hasTheFilesThatAWholeVenvHas() throws IOException {
        Path python = Pythons.any();
        Path theirs = venv(python, List.of());
        Path ours = jvenv(python, List.of());

        Set<String> expected = packageFiles(theirs);
        assertThat(packageFiles(ours)).isEqualTo(expected);
        for (String file : expected) {
            if (!file.endsWith("/RECORD")) {
                assertThat(packagesOf(ours).resolve(file))
                        .hasSameBinaryContentAs(packagesOf(theirs).resolve(file));
            }
        }
        assertThat(differences(programs(theirs), programs(ours))).isEmpty();
        assertThat(pip(ours, "--version")).isEqualTo(pip(theirs, "--version"));
        assertThat(pip(ours, "check")).isEqualTo("No broken requirements found.\n");
    }

    private Path venv(Path python, List<String> options) {
        Path prefix = temp.resolve("theirs");
        List<String> command = new ArrayList<>(List.of(python.toString(), "-m", "venv"));
        command.addAll(options);
        command.add(prefix.toString());
        Run run = Programs.run(temp, variables(), command.toArray(new String[0]));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return prefix;
    }

    private Path jvenv(Path python, List<String> options) {
        Path prefix = temp.resolve("ours");
        List<Object> arguments = new ArrayList<>(List.of("--python", python));
        arguments.addAll(options);
        arguments.add(prefix);
        Run run = Jvenv.in(temp, home).create(arguments.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return prefix;
    }

    private static String facts(Path prefix) {
        return Programs.python(prefix.resolve("bin/python"), Resources.text("facts.py"), prefix);
    }

    private static String checkRecords(Path prefix) {
        return Programs.python(prefix.resolve("bin/python"), Resources.text("check_records.py"), packagesOf(prefix));
    }

    private static String pip(Path prefix, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = prefix.resolve("bin/pip").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Run run = Programs.run(prefix, variables(), command);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out().replace(prefix.toString(), "ENV");
    }

    private static Map<String, String> variables() {
        return Map.of(
                "PATH",
                "/usr/bin:/bin",
                "LC_ALL",
                "C.UTF-8",
                "HOME",
                home.toString(),
                "PIP_DISABLE_PIP_VERSION_CHECK",
                "1");
    }

    /** What one tree has and the other lacks, but for what is known and has a reason. */
    private static Set<String> differences(Set<String> theirs, Set<String> ours) {
        Set<String> differences = new TreeSet<>();
        ours.stream().filter(leaf -> !theirs.contains(leaf)).forEach(leaf -> differences.add("+ " + leaf));
        theirs.stream().filter(leaf -> !ours.contains(leaf)).forEach(leaf -> differences.add("- " + leaf));
        Set<String> known = Resources.text("differences-from-venv.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("^([+-] \\S+).*", "$1"))
                .collect(Collectors.toSet());
        differences.removeIf(difference -> known.contains(difference.replaceFirst(" -> .*", "")));
        return differences;
    }

    /** Returns all files and empty directories; links with their final targets. */
    private static Set<String> leaves(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(TreeAssert::isLeaf)
                    .map(path -> leaf(root, path))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String leaf(Path root, Path path) {
        String name = root.relativize(path).toString();
        if (!Files.isSymbolicLink(path)) {
            return Files.isDirectory(path) ? name + "/" : name;
        }
        try {
            return name + " -> " + path.toRealPath().toString().replace(root.toString(), "ENV");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> programs(Path prefix) {
        return leaves(prefix).stream().filter(leaf -> leaf.startsWith("bin/")).collect(Collectors.toSet());
    }

    private static Set<String> packageFiles(Path prefix) {
        return leaves(packagesOf(prefix)).stream()
                .filter(leaf -> !leaf.contains("__pycache__"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path packagesOf(Path prefix) {
        try (Stream<Path> tree =
                Files.find(prefix.resolve("lib"), 2, (path, attributes) -> path.endsWith("site-packages"))) {
            return tree.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name and version of each package, as in {@code pip-24.2}. */
    private static List<String> metadata(Path packages) {
        try (Stream<Path> children = Files.list(packages)) {
            return children.map(child -> child.getFileName().toString())
                    .filter(name -> name.endsWith(".dist-info"))
                    .map(name -> name.replace(".dist-info", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in {@code pip-24.2}; nothing for a Python without ensurepip, as Debian has it. */
    private static List<String> seedsOfEnsurepip(Path python) {
        return Programs.python(python, """
                try:
                    import ensurepip
                    print("pip-" + ensurepip.version())
                    if hasattr(ensurepip, "_get_packages"):  # Debian's may be newer than ensurepip thinks
                        for name, package in ensurepip._get_packages().items():
                            if name != "pip":
                                print(name + "-" + package.version)
                    elif hasattr(ensurepip, "_SETUPTOOLS_VERSION"):
                        print("setuptools-" + ensurepip._SETUPTOOLS_VERSION)
                    elif "setuptools" in getattr(ensurepip, "_PROJECTS", ()):  # Debian's PyPy
                        import glob
                        wheel, = glob.glob("/usr/share/python-wheels/setuptools-*.whl")
                        print("-".join(wheel.split("/")[-1].split("-")[:2]))
                except ImportError:
                    pass
                """).lines().toList();
    }
}
