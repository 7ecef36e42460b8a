package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** Projects inside an environment that pip installed as they are, by the tools of an index, after copy and rename. */
@Tag("sweep")
class EditablesIT {

    @TempDir
    private Path temp;

    private Path place;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createDirectory(temp.toRealPath().resolve("place"));
    }

    @ParameterizedTest
    @CsvSource({
        "setuptools, setuptools.build_meta, '[tool.setuptools.packages.find]|where = [\"src\"]', ''",
        "setuptools, setuptools.build_meta, '[tool.setuptools.packages.find]|where = [\"src\"]', editable_mode=strict",
        "setuptools, setuptools.build_meta, '[tool.setuptools]|packages = [\"web\"]|package-dir = {web ="
                + " \"src/web\"}', ''",
        "hatchling editables, hatchling.build, '', ''",
        "hatchling editables, hatchling.build, '[tool.hatch.build]|dev-mode-exact = true|"
                + "[tool.hatch.build.targets.wheel]|packages = [\"src/web\"]', ''",
        "pdm-backend, pdm.backend, '', ''",
        "pdm-backend editables, pdm.backend, '[tool.pdm.build]|editable-backend = \"editables\"', ''",
        "flit-core, flit_core.buildapi, '', ''",
        "poetry-core, poetry.core.masonry.api, '[tool.poetry]|packages = [{include = \"web\", from = \"src\"}]', ''",
        "scikit-build-core, scikit_build_core.build, '[tool.scikit-build]|wheel.packages = [\"src/web\"]', ''"
    })
    void projectGoesAlong(String requirements, String backend, String settings, String option) throws IOException {
        Path first = place.resolve("first");
        succeed("create", "-q", "-p", Pythons.any().toString(), first.toString());
        Path project = writeProject(first.resolve("src/web"), requirements, backend, settings);
        Run tools = pip(first, ("install -q " + requirements).split(" "));
        assumeTrue(tools.exit() == 0, "no index can be reached: there is no Python package of " + requirements);
        Run installed = option.isEmpty()
                ? pip(first, "install", "-q", "--no-build-isolation", "-e", project.toString())
                : pip(first, "install", "-q", "--no-build-isolation", "--config-settings", option, "-e", project + "");
        assertThat(installed.exit()).as(installed.err()).isZero();
        assertThatItWorksIn(first);

        succeed("copy", "-q", first.toString(), place.resolve("two words").toString());
        Files.move(first, place.resolve("hidden"));
        assertThatItWorksIn(place.resolve("two words"));
        succeed(
                "rename",
                "-q",
                place.resolve("two words").toString(),
                place.resolve("third").toString());
        assertThatItWorksIn(place.resolve("third"));

        assertThat(pip(place.resolve("third"), "check").out()).isEqualTo("No broken requirements found.\n");
        assertThat(pip(place.resolve("third"), "uninstall", "-q", "-y", "web").exit())
                .isZero();
        assertThat(python(place.resolve("third"), "-c", "import web").exit()).isNotZero();
    }

    private void assertThatItWorksIn(Path prefix) {
        Run run = Programs.run(place, variables(), prefix.resolve("bin/web").toString());
        assertThat(run.out()).as(run.err()).startsWith("from " + prefix + "/");
    }

    private static Path writeProject(Path project, String requirements, String backend, String settings)
            throws IOException {
        Files.createDirectories(project.resolve("src/web"));
        Files.writeString(project.resolve("src/web/__init__.py"), "def main():\n    print('from', __file__)\n");
        Files.writeString(
                project.resolve("CMakeLists.txt"), "cmake_minimum_required(VERSION 3.15...3.30)\nproject(web NONE)\n");
        Files.writeString(
                project.resolve("pyproject.toml"),
                "[build-system]\nrequires = [\"" + requirements.replace(" ", "\", \"") + "\"]\nbuild-backend = \""
                        + backend + "\"\n[project]\nname = \"web\"\nversion = \"1\"\ndescription = \"x\"\n"
                        + "[project.scripts]\nweb = \"web:main\"\n" + settings.replace('|', '\n') + "\n");
        return project;
    }

    private void succeed(String... arguments) {
        Run run = Jvenv.in(place, temp).run(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private Run pip(Path prefix, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-m";
        all[1] = "pip";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return python(prefix, all);
    }

    private Run python(Path prefix, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = prefix.resolve("bin/python").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Programs.run(place, variables(), command);
    }

    private Map<String, String> variables() {
        return Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                temp.toString(),
                "LC_ALL",
                "C.UTF-8",
                "PIP_DISABLE_PIP_VERSION_CHECK",
                "1");
    }
}
