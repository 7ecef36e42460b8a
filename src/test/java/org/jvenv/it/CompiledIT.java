package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** Real Pythons are content with what {@code --compile-bytecode} puts beside their modules. */
@Tag("long")
class CompiledIT {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"3.6", "3.11", "3.13", "pypy3"})
    void leavesNothingToCompileAndNothingToUninstall(String version) throws IOException {
        create(Pythons.named(version), "hardlink");
        List<String> store = Snapshot.of(temp.resolve(".cache/jvenv"));
        List<String> before = Snapshot.of(temp.resolve("env"));

        assertThat(pip("--version")).startsWith("pip ");
        assertThat(Snapshot.of(temp.resolve("env"))).isEqualTo(before);
        assertThat(before).anyMatch(line -> line.contains(".pyc "));
        assertThat(pip("check")).contains("No broken requirements found.");
        if (before.stream().anyMatch(line -> line.contains("site-packages/setuptools "))) {
            pip("uninstall", "-y", "setuptools");
        }
        pip("uninstall", "-y", "pip");

        assertThat(Snapshot.of(temp.resolve("env"))).noneMatch(line -> line.contains("site-packages/"));
        assertThat(Snapshot.of(temp.resolve(".cache/jvenv"))).isEqualTo(store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hardlink", "copy", "symlink"})
    void areValidHoweverTheModulesCame(String mode) throws IOException {
        create(Pythons.any(), mode);

        String first = run("-v", "-c", "import pip");

        assertThat(first)
                .contains("pip/__pycache__/__init__.")
                .doesNotContain("wrote '")
                .doesNotContain("stale");
    }

    @Test
    void namesTheEnvironmentInTracebacks() throws IOException {
        create(Pythons.any(), "hardlink");
        String program = """
                import pip, traceback
                try:
                    pip.main(1)
                except BaseException:
                    print(traceback.format_exc())
                """;

        assertThat(run("-c", program)).contains("File \"" + temp.toRealPath().resolve("env/lib"));
    }

    @Test
    void startsPythonOnlyTheFirstTime() throws IOException {
        Path python = Pythons.any();
        create(python, "hardlink");

        Run second = Jvenv.in(temp, temp).create("--compile-bytecode", "-p", python, "second");

        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(compiledOf("second")).isEqualTo(compiledOf("env"));
    }

    private List<Object> compiledOf(String name) throws IOException {
        try (Stream<Path> tree = Files.walk(temp.resolve(name))) {
            return tree.filter(path -> path.toString().endsWith(".pyc"))
                    .sorted()
                    .map(CompiledIT::inode)
                    .toList();
        }
    }

    private static Object inode(Path file) {
        try {
            return Files.getAttribute(file, "unix:ino");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void create(Path python, String mode) {
        Run made = Jvenv.in(temp, temp).create("--compile-bytecode", "-p", python, "--link-mode", mode, "env");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.err()).doesNotContain("warning");
    }

    private String pip(String... arguments) {
        return run(Stream.concat(Stream.of("-m", "pip"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String run(String... arguments) {
        String[] command = Stream.concat(
                        Stream.of(temp.resolve("env/bin/python").toString()), Stream.of(arguments))
                .toArray(String[]::new);
        Run run = Programs.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin", "HOME", temp.toString(), "PIP_DISABLE_PIP_VERSION_CHECK", "1"),
                command);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run.out() + run.err();
    }
}
