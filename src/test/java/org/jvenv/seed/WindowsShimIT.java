package org.jvenv.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.scheme.Scheme;
import org.jvenv.seed.install.Launchers;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.seed.request.Seeds;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Samples;
import org.jvenv.tree.LinkMode;
import org.jvenv.version.PythonVersion;

/** Programs for Windows are those that pip's own distlib makes there. Nothing of them is run. */
class WindowsShimIT {

    /** Has distlib believe that it runs on Windows. The time in the archive is that of the first day it can name. */
    private static final String DISTLIB = """
            import os, sys
            from pip._vendor.distlib import scripts
            launcher, interpreter, name, target, code = sys.argv[1:]
            class Maker(scripts.ScriptMaker):
                script_template = code.replace('%', '%%')
                def _get_launcher(self, kind):
                    assert kind == 't'
                    return open(launcher, 'rb').read()
            os.environ['SOURCE_DATE_EPOCH'] = '315532800'
            sys.platform, os.name, os.linesep = 'win32', 'nt', '\\r\\n'
            maker = Maker(None, target)
            maker._is_nt, maker.add_launchers, maker.variants = True, True, {''}
            maker.executable = scripts.enquote_executable(interpreter)
            maker.make(name + ' = pip._internal.cli.main:main')
            """;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"env", "two words", "żółć"})
    void isWhatDistlibMakes(String directory) throws IOException {
        Path prefix = temp.resolve(directory);
        seed(prefix, interpreter(64), Relocatable.NO);

        for (String name : List.of("pip", "pip3", "pip3.13")) {
            Path made = distlib(prefix, name);
            assertThat(prefix.resolve("Scripts").resolve(name + ".exe")).hasSameBinaryContentAs(made);
        }
        try (Stream<Path> programs = Files.list(prefix.resolve("Scripts"))) {
            assertThat(programs.map(program -> String.valueOf(program.getFileName())))
                    .containsExactlyInAnyOrder("pip.exe", "pip3.exe", "pip3.13.exe");
        }
    }

    @Test
    void archiveIsOneThatPythonRuns() throws IOException {
        Path prefix = temp.resolve("env");
        seed(prefix, interpreter(64), Relocatable.NO);

        String out = Programs.python(
                Pythons.named("3.13"),
                "import sys, runpy; sys.argv = sys.argv[1:] + ['--version']; runpy.run_path(sys.argv[0], run_name='x')"
                        + "; import zipfile; print(zipfile.ZipFile(sys.argv[0]).testzip())",
                prefix.resolve("Scripts/pip.exe"));

        assertThat(out).isEqualTo("None\n");
    }

    @Test
    void recordNamesThemWithTheirHashes() throws IOException {
        Path prefix = temp.resolve("env");
        seed(prefix, interpreter(64), Relocatable.NO);

        String unequal = Programs.python(Pythons.named("3.13"), """
                import base64, csv, glob, hashlib, sys
                record, = glob.glob(sys.argv[1] + '/Lib/site-packages/pip-*.dist-info/RECORD')
                found = 0
                for path, sha, size in csv.reader(open(record)):
                    if path.endswith('Scripts/pip.exe'):
                        found += 1
                        data = open(sys.argv[1] + '/Lib/site-packages/' + path, 'rb').read()
                        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()
                        assert sha == 'sha256=' + digest and int(size) == len(data)
                print(found)
                """, prefix);

        assertThat(unequal).isEqualTo("1\n");
    }

    @Test
    void relocatableOneLooksBesideItself() throws IOException {
        Path prefix = temp.resolve("env");
        seed(prefix, interpreter(64), Relocatable.YES);

        assertThat(Files.readString(prefix.resolve("Scripts/pip.exe"), StandardCharsets.ISO_8859_1))
                .contains("#!<launcher_dir>\\python.exe\n\r\nPK")
                .doesNotContain(prefix.toString());
    }

    @ParameterizedTest
    @CsvSource({"64, 0, t64.exe", "32, 0, t32.exe", "64, 34404, t64.exe", "64, 43620, t64-arm.exe"})
    void launcherIsForTheProcessorOfTheInterpreter(int bits, int machine, String name) throws IOException {
        Interpreter base = interpreter(bits);
        if (machine != 0) {
            ByteBuffer program = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
            program.putInt(0x3c, 0x80).putInt(0x80, 'P' + ('E' << 8)).putShort(0x84, (short) machine);
            Files.write(base.executable(), program.array());
        }

        assertThat(Launchers.nameFor(base)).isEqualTo(name);
    }

    @Test
    void pipWithoutLaunchersIsRefused() throws IOException {
        Path bundle = Files.createDirectories(temp.resolve("wheels"));
        wheel("pip", "99.0")
                .metadata("entry_points.txt", "[console_scripts]\npip = pip:main\n")
                .into(bundle);

        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> seed(
                        temp.resolve("env"),
                        interpreter(64),
                        Relocatable.NO,
                        new IndexPolicy(List.of(bundle), SeedSource.AS_FOUND, true, List.of())))
                .withMessage("no launcher for the programs of pip: the environment has no pip with a" + " `t64.exe`");
    }

    private void seed(Path prefix, Interpreter base, Relocatable relocatable) throws IOException {
        seed(prefix, base, relocatable, new IndexPolicy(List.of(), SeedSource.AS_FOUND, true, List.of()));
    }

    private void seed(Path prefix, Interpreter base, Relocatable relocatable, IndexPolicy policy) throws IOException {
        Seeder seeder = Seeder.of(
                temp.resolve("store"), null, List::of, Samples.NO_INDEX, new SystemProcesses(), Cancellation.NEVER);
        Environment environment = new Environment(prefix, base, SystemSitePackages.HIDDEN, null, relocatable);
        InstallMode manner = new InstallMode(LinkMode.HARDLINK, Bytecode.ON_DEMAND);
        for (Seed seed : seeder.choose(base, Seeds.DEFAULT, policy).seeds()) {
            seeder.install(seed, environment, prefix, manner);
        }
    }

    private Path distlib(Path prefix, String name) throws IOException {
        Path made = Files.createDirectories(temp.resolve("made"));
        Path scripts = prefix.resolve("Scripts");
        String launcher = "Lib/site-packages/pip/_vendor/distlib/t64.exe";
        String code = Programs.python(
                Pythons.named("3.13"),
                "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read('__main__.py').decode())",
                scripts.resolve(name + ".exe"));
        Programs.python(
                Pythons.named("3.13"),
                DISTLIB,
                prefix.resolve(launcher),
                scripts.resolve("python.exe"),
                name,
                made,
                code);
        return made.resolve(name + ".exe");
    }

    /** CPython 3.13 as it is laid out on Windows, but for its library: that is the one of this machine. */
    private Interpreter interpreter(int bits) throws IOException {
        Path prefix = Files.createDirectories(temp.resolve("Python313"));
        Path executable = prefix.resolve("python.exe");
        Path library = Path.of(Programs.python(Pythons.named("3.13"), "import os; print(os.__file__, end='')"))
                .resolveSibling("");
        Path packages = Path.of("Lib/site-packages");
        return new Interpreter(
                executable,
                new Build(Implementation.CPYTHON, PythonVersion.of(3, 13, 0), "", bits, "win32"),
                new PythonInstallation(prefix, prefix, library, executable),
                new Scheme(Path.of("Scripts"), packages, packages, Path.of("Include"), Path.of("")));
    }
}
