package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** The commands of virtualenvwrapper in a real elvish. */
class ElvishIT {

    private static final Path OURS = ShellSession.SHARE.resolve("jvenv.elv");

    /** Types lines into an interactive elvish with a terminal of its own; the last of them ends it. */
    private static final String INTERACTIVE = """
            import os, pty, re, select, sys
            elvish, *lines = sys.argv[1:]
            private = os.environ['HOME'] + '/'
            pid, terminal = pty.fork()
            if pid == 0:
                os.environ['TERM'] = 'xterm'
                os.execvp(elvish, [elvish, '-db', private + 'db', '-sock', private + 'sock'])
            def read(until):
                said = b''
                while not re.search(until, said, re.S) and select.select([terminal], [], [], 20)[0]:
                    try:
                        part = os.read(terminal, 65536)
                    except OSError:
                        break
                    said += re.sub(rb'\\x1b\\[[0-9;?]*[A-Za-z]|\\r', b'', part)
                return said.decode(errors='replace')
            print(read(rb'<ready>'))
            for line in lines:
                text, _, until = line.partition(' => ')
                os.write(terminal, text.replace('TAB', '\\t').encode() + (b'' if 'TAB' in text else b'\\r'))
                print(read(until.encode()) if until else '')
            os.waitpid(pid, 0)
            """;

    @TempDir
    private static Path temp;

    @BeforeAll
    static void prepare() throws IOException {
        ShellSession.prepare(temp);
    }

    @BeforeEach
    void need() {
        ShellSession.installed("elvish");
    }

    @Test
    void hasTheCommands() {
        Run run = new ShellSession(temp, "elvish").run("elvish -norc", "session.elv", OURS);

        ShellSession.assertPassed(run);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void copies() {
        ShellSession session = new ShellSession(temp, "copying");
        Run made = Jvenv.in(temp, temp).create("--python", "/usr/bin/python3", temp.resolve("copying/envs/e1"));
        assertThat(made.exit()).as(made.err()).isZero();

        Run run = session.run("elvish -norc", "copy-session.elv", OURS);

        ShellSession.assertPassed(run);
    }

    /** The line of {@code jvenv setup}, the prompt, completion, and what a hook and a change of directory do. */
    @Test
    void worksInteractively() throws IOException {
        Path home = Files.createDirectory(temp.resolve("typing"));
        Jvenv jvenv = Jvenv.in(home, home);
        Path envs = home.resolve(".virtualenvs");
        for (Path prefix : new Path[] {envs.resolve("one"), envs.resolve("two"), home.resolve("web/.venv")}) {
            assertThat(jvenv.create("--without-pip", "--python", "/usr/bin/python3", prefix)
                            .exit())
                    .isZero();
        }
        assertThat(jvenv.run("setup", "elvish").exit()).isZero();
        Path file = home.resolve(".config/elvish/rc.elv");
        Files.writeString(file, "set-env JVENV_AUTO_ACTIVATE 1\n" + Files.readString(file) + "echo '<ready>'\n");

        Run run = Programs.run(
                home,
                Map.of("HOME", home.toString(), "PATH", temp + ":/usr/bin:/bin", "LC_ALL", "C.UTF-8"),
                "/usr/bin/python3",
                "-c",
                INTERACTIVE,
                ShellSession.installed("elvish"),
                "workon one; echo \"<\"$E:VIRTUAL_ENV_PROMPT\">\" => <one>.*\\(one\\) ",
                "workon twTAB",
                "; echo \"<\"$E:VIRTUAL_ENV\">\" => </.*/two>.*two\\) ",
                "jvenv renTAB",
                "--help => Usage: jvenv rename",
                "workon no-such => sh exited with 1",
                "deactivate; jvenv trust -q web; cd web; echo \"<\"$E:VIRTUAL_ENV\">\" => </.*/web/.venv>",
                "cd ..; echo \"<\"$E:VIRTUAL_ENV\">\" => <>",
                "exit");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("<one>", "/two>", "Usage: jvenv rename", "/bin/sh exited with 1", "/web/.venv>", "<>")
                .containsOnlyOnce("ERROR: Environment 'no-such' does not exist.");
    }
}
