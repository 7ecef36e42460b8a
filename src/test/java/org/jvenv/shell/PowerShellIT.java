package org.jvenv.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** The commands of virtualenvwrapper in a real PowerShell, where there is one. */
class PowerShellIT {

    @TempDir
    private static Path temp;

    @Test
    void hasTheCommands() throws IOException {
        assumeTrue(Programs.find("pwsh") != null, "pwsh is not installed");
        ShellSession.prepare(temp);

        Run run = new ShellSession(temp, "pwsh")
                .run(
                        "pwsh -NoLogo -NoProfile -NonInteractive -File",
                        "session.ps1",
                        ShellSession.SHARE.resolve("jvenv.ps1"));

        ShellSession.assertPassed(run);
    }
}
