package org.jvenv.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** The commands of virtualenvwrapper in a real PowerShell, where there is one. */
class PowerShellIT {

    @TempDir
    private static Path temp;

    @BeforeAll
    static void prepare() throws IOException {
        assumeTrue(Programs.find("pwsh") != null, "pwsh is not installed");
        ShellSession.prepare(temp);
    }

    /** The commands; then trust, entering where it belongs, and completion. */
    @ParameterizedTest
    @ValueSource(strings = {"session.ps1", "beyond.ps1"})
    void doesWhatOtherShellsDo(String script) {
        Run run = new ShellSession(temp, "pwsh " + script)
                .run("pwsh -NoLogo -NoProfile -NonInteractive -File", script, ShellSession.SHARE.resolve("jvenv.ps1"));

        ShellSession.assertPassed(run);
    }
}
