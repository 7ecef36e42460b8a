package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** What virtualenvwrapper has not: variables of environments, trust, and entering them where they belong. */
class BeyondIT {

    @TempDir
    private static Path temp;

    @BeforeAll
    static void prepare() throws IOException {
        ShellSession.prepare(temp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash --norc",
                "bash --norc -o posix",
                "zsh -f",
                "zsh -f -o shwordsplit -o ksharrays -o noclobber",
                "ksh",
                "mksh"
            })
    void setsAndRestoresVariables(String shell) {
        passes(shell, "variables", "variables-session.sh", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "bash --norc -o posix", "zsh -f", "ksh", "mksh"})
    void runsHooksOfProjectsThatAreTrusted(String shell) {
        passes(shell, "trust", "trust-session.sh", "");
    }

    @ParameterizedTest
    @CsvSource({"bash --norc, _jvenv_prompt", "zsh -f, :", "zsh -f -o shwordsplit -o ksharrays, :"})
    void entersWhereItIsTrusted(String shell, String look) {
        passes(shell, "auto", "auto-session.sh", look);
    }

    private static void passes(String shell, String what, String script, String more) {
        String program = shell.split(" ", 2)[0];
        assumeTrue(Programs.find(program) != null, program + " is not installed");
        String file = "jvenv." + (program.equals("mksh") ? "ksh" : program);

        Run run = new ShellSession(temp, what + " " + shell.replace(" ", ""))
                .run(shell, script, ShellSession.SHARE.resolve(file), more);

        assertThat(run.out() + run.err()).endsWith("done\n").doesNotContain("wrong");
        assertThat(run.exit()).isZero();
    }
}
