package org.jvenv.create.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.scheme.Scheme;
import org.jvenv.testing.Samples;
import org.jvenv.version.PythonVersion;

/** The layout for each kind of Python, as a listing: nothing is made. */
class CreationPlanTest {

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());

    private String platform = "linux";
    private int pointerBits = 64;
    private String platlib = "lib/python3.12/site-packages";
    private String standardLibrary = "/usr/lib/python3.12";

    @Test
    void laysOutCpython() {
        assertThat(listing(cpython("3.12.4", ""), Executables.LINKED)).isEqualTo("""
                        /srv/env
                        ├── .gitignore
                        ├── CACHEDIR.TAG
                        ├── bin/
                        │   ├── python -> /usr/bin/python3.12
                        │   ├── python3 -> python
                        │   └── python3.12 -> python
                        ├── include/
                        │   └── python3.12/
                        ├── lib/
                        │   └── python3.12/
                        │       └── site-packages/
                        ├── lib64 -> lib
                        └── pyvenv.cfg
                        """);
    }

    @Test
    void copiesInterpreterUnderEachName() {
        assertThat(listing(cpython("3.12.4", ""), Executables.COPIED))
                .contains("python (copy of /usr/bin/python3.12)")
                .contains("python3 (copy of /usr/bin/python3.12)")
                .contains("python3.12 (copy of /usr/bin/python3.12)")
                .contains("lib64 -> lib");
    }

    @Test
    void namesFreeThreadedPythonByItsFlag() {
        assertThat(listing(cpython("3.13.1", "t"), Executables.LINKED))
                .contains("bin/", "python3.13 -> python\n", "python3.13t -> python\n");
    }

    @Test
    void namesPypyByBothItsNames() {
        Interpreter pypy = interpreter(Implementation.PYPY, "3.10.14", "");

        assertThat(listing(pypy, Executables.LINKED))
                .contains("pypy -> python\n", "pypy3 -> python\n", "pypy3.10 -> python\n", "python3.10 -> python\n");
    }

    @Test
    void laysOutPython2WithWhatItFindsItsPrefixBy() {
        assertThat(listing(cpython("2.7.18", ""), Executables.LINKED)).isEqualTo("""
                        /srv/env
                        ├── .gitignore
                        ├── CACHEDIR.TAG
                        ├── bin/
                        │   ├── python (copy of /usr/bin/python2.7)
                        │   ├── python2 -> python
                        │   └── python2.7 -> python
                        ├── include/
                        │   └── python2.7 -> /usr/include/python2.7
                        ├── lib/
                        │   └── python2.7/
                        │       ├── config -> /usr/lib/python2.7/config
                        │       ├── lib-dynload -> /usr/lib/python2.7/lib-dynload
                        │       ├── os.py -> /usr/lib/python2.7/os.py
                        │       ├── site-packages/
                        │       └── site.py
                        └── pyvenv.cfg
                        """);
    }

    @Test
    void marksPrefixOfPython2WhereItLooks() {
        platlib = "lib64/python3.12/site-packages";
        standardLibrary = "/usr/lib64/python3.12";

        assertThat(listing(cpython("2.7.18", ""), Executables.LINKED)).contains("""
                        ├── lib/
                        │   └── python2.7/
                        │       └── site-packages/
                        ├── lib64/
                        │   └── python2.7/
                        │       ├── config -> /usr/lib64/python2.7/config
                        │       ├── lib-dynload -> /usr/lib64/python2.7/lib-dynload
                        │       ├── os.py -> /usr/lib64/python2.7/os.py
                        │       ├── site-packages/
                        │       └── site.py
                        """);
    }

    @ParameterizedTest
    @CsvSource({"3.6.15, false", "3.10.13, false", "3.11.7, true", "3.13.0, true", "3.14.10, false"})
    void givesHeadersDirectoryOfTheirVersionWhereVenvDoes(String version, boolean versioned) {
        String listing = listing(cpython(version, ""), Executables.LINKED);

        assertThat(listing).contains("include/");
        assertThat(listing.contains("include/\n│   └── python3")).isEqualTo(versioned);
    }

    @ParameterizedTest
    @CsvSource({
        "linux, 64, 3.14.0, true",
        "linux, 32, 3.14.0, false",
        "darwin, 64, 3.14.0, false",
        "linux, 64, 3.15.0, false"
    })
    void linksLib64WhereVenvDoes(String system, int bits, String version, boolean linked) {
        platform = system;
        pointerBits = bits;

        assertThat(listing(cpython(version, ""), Executables.LINKED).contains("lib64 -> lib"))
                .isEqualTo(linked);
    }

    @Test
    void makesNoDirectoryBehindItsOwnLink() {
        platlib = "lib64/python3.12/site-packages";

        assertThat(listing(cpython("3.12.4", ""), Executables.LINKED)).contains("├── lib64 -> lib\n└── pyvenv.cfg");
    }

    @Test
    void makesPlatlibOfItsOwnWhereNothingIsLinked() {
        platlib = "lib64/python3.15/site-packages";

        assertThat(listing(cpython("3.15.0", ""), Executables.LINKED))
                .contains("├── lib64/\n│   └── python3.15/\n│       └── site-packages/\n");
    }

    @Test
    void leavesIgnoreFileOut() {
        Features features = Samples.features(Executables.LINKED, IgnoreFile.OMITTED);

        assertThat(listing(cpython("3.12.4", ""), features)).doesNotContain(".gitignore");
    }

    private String listing(Interpreter base, Executables executables) {
        return listing(base, Samples.features(executables, IgnoreFile.WRITTEN));
    }

    private String listing(Interpreter base, Features features) {
        Environment environment = environment(base, features.prompt());
        return PlanListing.of(
                environment.prefix(),
                CreationPlan.of(environment, features, Samples.SEEDING, List.of())
                        .steps(),
                List.of());
    }

    private Environment environment(Interpreter base, @Nullable String prompt) {
        return new Environment(files.getPath("/srv/env"), base, SystemSitePackages.HIDDEN, prompt);
    }

    private Interpreter cpython(String version, String abiFlags) {
        return interpreter(Implementation.CPYTHON, version, abiFlags);
    }

    private Interpreter interpreter(Implementation implementation, String text, String abiFlags) {
        PythonVersion version = PythonVersion.parse(text + ".final.0").orElseThrow();
        String name = implementation.executableStem() + version.feature();
        Path executable = files.getPath("/usr/bin", name);
        Path packages = files.getPath("lib/" + name + "/site-packages");
        return new Interpreter(
                executable,
                new Build(implementation, version, abiFlags, pointerBits, platform),
                new PythonInstallation(
                        files.getPath("/usr"),
                        files.getPath("/usr"),
                        files.getPath(standardLibrary.replace("python3.12", name)),
                        executable),
                new Scheme(
                        files.getPath("bin"),
                        packages,
                        files.getPath(platlib.replace("python3.12", name)),
                        files.getPath("include/" + name),
                        files.getPath("")));
    }
}
