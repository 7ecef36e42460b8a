package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** {@code cpvirtualenv} with the real {@code jvenv copy}, in every shell, and beside the original. */
@Tag("long")
class CopyingIT {

    @TempDir
    private Path temp;

    private Path programs;

    @BeforeEach
    void installJvenv() throws IOException {
        temp = temp.toRealPath();
        programs = Files.createDirectory(temp.resolve("bin"));
        Path jvenv = Files.writeString(programs.resolve("jvenv"), ShellSession.program());
        assertThat(jvenv.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "zsh -f"})
    void doesWhatTheOriginalDoes(String shell) {
        @Nullable Path original = Programs.find("virtualenvwrapper.sh");
        assumeTrue(original != null, "there is no virtualenvwrapper.sh");
        assumeTrue(Programs.find("virtualenv-clone") != null, "there is no virtualenv-clone");

        Run theirs = run(shell, "copy-session.sh", original);
        Run ours = run(shell, "copy-session.sh", ShellSession.SHARE.resolve("virtualenvwrapper.sh"));

        assertThat(ours.out()).isEqualTo(theirs.out()).contains("hook postcpvirtualenv", "from " + temp);
        assertThat(ours.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fish --no-config|fish", "tcsh -f|csh", "csh -f|csh"})
    void otherShellsCopyToo(String shell) {
        String[] parts = shell.split("\\|", -1);

        Run run = run(parts[0], "copy-session." + parts[1], ShellSession.SHARE.resolve("jvenv." + parts[1]));

        ShellSession.assertPassed(run);
    }

    @Test
    void nushellCopiesToo() {
        Run run = run(
                ShellSession.installed("nu --no-config-file"),
                "copy-session.nu",
                ShellSession.SHARE.resolve("jvenv.nu"));

        ShellSession.assertPassed(run);
    }

    private Run run(String shell, String script, Path file) {
        assumeTrue(Programs.find(shell.split(" ", 2)[0]) != null || shell.startsWith("/"), shell + " is not installed");
        assertThat(Programs.bash(temp, "rm -rf session").exit()).isZero();
        ShellSession session = new ShellSession(temp, "session")
                .without("HOOK_VERBOSE_OPTION")
                .without("VIRTUALENVWRAPPER_VIRTUALENV")
                .with("JVENV_BIN", programs.resolve("jvenv").toString())
                .with("VIRTUALENVWRAPPER_PYTHON", file.resolveSibling("python3").toString())
                .with("PATH", programs + ":/usr/bin:/bin:" + file.getParent());
        for (String prefix : new String[] {"session/envs/e1", "session/outside"}) {
            Run made = Jvenv.in(temp, temp).create("--python", "/usr/bin/python3", temp.resolve(prefix));
            assertThat(made.exit()).as(made.err()).isZero();
        }
        return session.run(shell, script, file);
    }
}
