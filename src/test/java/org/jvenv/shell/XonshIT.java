package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** The commands of virtualenvwrapper in a real xonsh. */
class XonshIT {

    private static final Path OURS = ShellSession.SHARE.resolve("jvenv.xsh");

    @TempDir
    private static Path temp;

    @BeforeAll
    static void prepare() throws IOException {
        assumeTrue(Programs.find("xonsh") != null, "xonsh is not installed");
        ShellSession.prepare(temp);
    }

    @Test
    void hasTheCommands() {
        Run run = new ShellSession(temp, "xonsh").run("xonsh --no-rc", "session.xsh", OURS);

        ShellSession.assertPassed(run);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void copiesAndWipes() {
        ShellSession session = new ShellSession(temp, "copying");
        Run made = Jvenv.in(temp, temp).create("--python", "/usr/bin/python3", temp.resolve("copying/envs/e1"));
        assertThat(made.exit()).as(made.err()).isZero();

        Run run = session.run("xonsh --no-rc", "copy-session.xsh", OURS);

        ShellSession.assertPassed(run);
    }

    /** What takes an environment away without asking must not depend on names that the user's code defines. */
    @Test
    void definesNothingAndNeedsNoNameOfTheUsers() {
        Run run = new ShellSession(temp, "names").run("xonsh --no-rc", "names-session.xsh", OURS);

        ShellSession.assertPassed(run);
    }
}
