package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** No name, however odd, is anything but a name: for the directory and for the prompt, in the whole program. */
class OddNamesIT {

    static final List<String> NAMES = List.of(
            "$(touch x)",
            "`touch x`",
            "it's",
            "two \"words\" quoted",
            "’typographic‘ “quotes”",
            "backslash at the end\\",
            "two\nlines",
            "hey!!",
            "%PATH% %s %n",
            "a;touch x;b",
            "a & touch x",
            "a|touch x",
            "@PREFIX@",
            "__VIRTUAL_ENV__ @prompt@",
            "*",
            "[a-z]?{b,c}",
            "~",
            "#comment",
            "$HOME",
            "-x",
            "żółć",
            "😀",
            "\ttabs\t",
            " spaces around ",
            "\u001b[31mred",
            "a".repeat(200));

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @FieldSource("NAMES")
    void isOnlyAName(String name) {
        Run run = create("--prompt=" + name, "--", name);

        assertThat(run.exit()).as(run.err()).isZero();
        Path prefix = temp.resolve(name);
        assertThat(pip(prefix)).isEqualTo("pip from " + prefix + "\n");
        assertThat(activated(name)).isEqualTo(prefix + "\n" + name + "\n" + prefix + "\n");
        assertThat(Snapshot.names(temp)).containsExactly(name);
    }

    @Test
    void mayBeginWithADashInAnyPath() {
        assertThat(create("./-x").exit()).isZero();

        assertThat(pip(temp.resolve("-x"))).startsWith("pip from ");
    }

    @Test
    void mayMakeThePathOfTheInterpreterLongerThanAShebangCanBe() {
        String name = "a".repeat(100) + "/" + "b".repeat(100);

        assertThat(create(name).exit()).isZero();

        assertThat(pip(temp.resolve(name))).startsWith("pip from ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", ":", "a:b/c"})
    void isRefusedWithAColon(String name) {
        Run run = create(name);

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).startsWith("error: ").contains("which separates the entries of PATH", "\nhint: ");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void isRefusedIfItIsTooLong() {
        Run run = create("a".repeat(256));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).startsWith("error: ").contains("255 bytes");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void isRefusedIfItIsNotText() {
        Run run = Programs.bash(
                temp,
                "\"$@\" $'caf\\xe9'",
                Jvenv.command("create", "-p", Pythons.any().toString(), "--cache-dir", home.toString())
                        .toArray());

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: ").contains("is not text in the encoding of this system");
        assertThat(temp).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"create, JVENV_PROMPT", "virtualenv, VIRTUALENV_PROMPT"})
    void isRefusedAsAPromptOfAVariable(String command, String variable) {
        Run run = Programs.bash(
                temp,
                "export " + variable + "=$'caf\\xe9'; \"$@\" env",
                Jvenv.command(command).toArray());

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("is not text in the encoding of this system");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void isRefusedAsAPromptToo() {
        for (String command : List.of("create", "venv", "virtualenv")) {
            Run run = Programs.bash(
                    temp,
                    "\"$@\" --prompt $'caf\\xe9' env",
                    Jvenv.command(command).toArray());

            assertThat(run.exit()).as(command + run.err()).isEqualTo(2);
            assertThat(run.err()).contains("is not text in the encoding of this system");
            assertThat(temp).isEmptyDirectory();
        }
    }

    @Test
    void isFineInALocaleWithoutIt() throws IOException {
        Run run = Jvenv.in(temp, home).with("LC_ALL", "C").create("-p", Pythons.any(), "--without-pip", "żółć");

        assertThat(run.out()).isEmpty();
        if (run.exit() == 0) {
            assertThat(Files.readString(temp.resolve("żółć/pyvenv.cfg"))).contains("żółć");
        } else {
            assertThat(run.exit()).isIn(2, 4);
            assertThat(run.err()).startsWith("error: ").contains("\nhint: ");
            assertThat(temp).isEmptyDirectory();
        }
    }

    private Run create(String... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = "-p";
        all[1] = Pythons.any();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Jvenv.in(temp, home).create(all);
    }

    /** Starts pip's own script, but leaves it before the slow part. */
    private static String pip(Path prefix) {
        Run run = Programs.run(
                prefix,
                Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8", "PYTHONDONTWRITEBYTECODE", "1"),
                prefix.resolve("bin/pip").toString(),
                "--version");
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out().replaceFirst("(?s)^pip \\S+ from (.*)/lib/python.*", "pip from $1\n");
    }

    /** What bash knows, and what the Python that it then finds says. */
    private String activated(String name) {
        Run run = Programs.bash(temp, """
                set -eu
                . "./$1/bin/activate"
                printf '%s\\n' "$VIRTUAL_ENV" "$VIRTUAL_ENV_PROMPT"
                python -c 'import sys; print(sys.prefix)'
                deactivate
                """, name);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }
}
