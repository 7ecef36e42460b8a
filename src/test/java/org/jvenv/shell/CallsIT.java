package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/**
 * Messages and exit codes are the same in all shells: {@code calls.txt} lists them, and docs/shells.md has its table.
 */
class CallsIT {

    private static final Path CALLS = Path.of("src/test/resources/org/jvenv/shell/calls.txt");
    private static final Path PAGE = Path.of("docs/shells.md");
    private static final String BEGIN = "<!-- calls: begin -->\n";
    private static final String END = "<!-- calls: end -->\n";

    @TempDir
    private static Path temp;

    /** A line of the file. */
    private record Call(String line, int exit, String message) {

        static List<Call> all() throws IOException {
            List<Call> calls = new ArrayList<>();
            for (String line : Files.readAllLines(CALLS)) {
                String[] cells = line.split("\t", -1);
                calls.add(new Call(cells[0], Integer.parseInt(cells[1]), cells[2]));
            }
            return calls;
        }
    }

    @BeforeAll
    static void prepare() throws IOException {
        ShellSession.prepare(temp);
    }

    @Test
    void bash() throws IOException {
        hasTheMessagesOfTheTable("bash --norc", "jvenv.bash", ". FILE|CALL|exit $?");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "zsh -f, jvenv.zsh, . FILE|CALL|exit $?",
        "ksh, jvenv.ksh, . FILE|CALL|exit $?",
        "mksh, jvenv.ksh, . FILE|CALL|exit $?",
        "fish --no-config, jvenv.fish, source FILE|CALL|exit $status",
        "tcsh -f, jvenv.csh, source FILE|CALL|exit $status",
        "csh -f, jvenv.csh, source FILE|CALL|exit $status",
        "xonsh --no-rc, jvenv.xsh, source FILE|result = ![CALL]|import sys|sys.exit(result.rtn)",
        "elvish -norc, jvenv.elv, eval (slurp < FILE)\"\\nvar j: = (ns $commands)\\ntry { j:CALL } catch e { exit"
                + " $e[reason][exit-status] }\"",
        "nu --no-config-file, jvenv.nu, source FILE|CALL"
    })
    void hasTheMessagesOfTheTable(String shell, String file, String form) throws IOException {
        String command = ShellSession.installed(shell);
        String name = "calls in " + shell.split(" ", 2)[0];
        ShellSession session = new ShellSession(temp, name).without("PROJECT_HOME");
        Path envs = Files.createDirectories(temp.resolve(name).resolve("envs"));
        Programs.bash(temp, "cp -a template \"$1\"", envs.resolve("web"));

        String script = form.replace("FILE", ShellSession.SHARE.resolve(file).toString())
                        .replace('|', '\n') + "\n";
        SoftAssertions softly = new SoftAssertions();
        for (Call call : Call.all()) {
            if (file.endsWith(".csh") && call.line().startsWith("jvenv ")) {
                continue; // there, jvenv is only the program
            }
            Run run = session.text(command, script.replace("CALL", call.line()));
            softly.assertThat(run.exit()).as("%s%n%s", call.line(), run).isEqualTo(call.exit());
            softly.assertThat((run.out() + run.err()).lines())
                    .as("%s%n%s", call.line(), run)
                    .contains(call.message().replace("$WORKON_HOME", envs.toString()));
        }
        softly.assertAll();
    }

    /** {@code -Djvenv.generate=true} updates the table. */
    @Test
    void documentedTableIsUpToDate() throws IOException {
        StringBuilder table = new StringBuilder("| command | exit code | message |\n|---|---|---|\n");
        for (Call call : Call.all()) {
            table.append("| `%s` | %d | `%s` |%n".formatted(call.line(), call.exit(), call.message()));
        }
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("jvenv.generate")) {
            int begin = page.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
        }

        assertThat(Files.readString(PAGE)).contains(BEGIN + table + END);
    }
}
