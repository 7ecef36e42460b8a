package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Run;

/** What {@code mktmpenv} made goes after its shell has ended, and not before. */
class TemporaryIT {

    @TempDir
    private static Path temp;

    @BeforeAll
    static void prepare() throws IOException {
        ShellSession.prepare(temp);
    }

    @ParameterizedTest
    @CsvSource({
        "bash --norc, jvenv.bash, temporary.sh",
        "zsh -f, jvenv.zsh, temporary.sh",
        "ksh, jvenv.ksh, temporary.sh",
        "mksh, jvenv.ksh, temporary.sh",
        "fish --no-config, jvenv.fish, temporary.fish",
        "tcsh -f, jvenv.csh, temporary.csh",
        "csh -f, jvenv.csh, temporary.csh",
        "nu --no-config-file, jvenv.nu, temporary.nu",
        "xonsh --no-rc, jvenv.xsh, temporary.xsh",
        "elvish -norc, jvenv.elv, temporary.elv"
    })
    void goesWithItsShell(String shell, String file, String script) {
        String command = ShellSession.installed(shell);
        String name = "temporary " + shell.split(" ", 2)[0];
        Path envs = temp.resolve(name).resolve("envs");

        Run run = new ShellSession(temp, name).run(command, script, ShellSession.SHARE.resolve(file));
        ShellSession.assertPassed(run);
        List<String> left = temporary(envs);
        Run next = Jvenv.in(temp, temp.resolve(name))
                .run("temp", "-q", "--without-pip", "--python", "/usr/bin/python3", "true");

        assertThat(left).hasSize(1);
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(temporary(envs)).isEmpty();
    }

    private static List<String> temporary(Path envs) {
        return List.of(Objects.requireNonNull(envs.toFile().list((directory, name) -> name.startsWith("tmp-"))));
    }
}
