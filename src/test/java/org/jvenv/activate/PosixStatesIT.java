package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.MATCH_ALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvenv.testing.Programs;

/** What shells of the family of {@code sh} may have been through before an environment is switched on and off. */
class PosixStatesIT {

    private static final String NAMES = "BASH.*|ZSH.*|DASH|KSH|MKSH|YASH|BUSYBOX";

    /** Shows whether variables are set, and to what; uses nothing that needs {@code PATH}. */
    private static final String STATE = "state () { echo \"$1 PATH=${PATH-unset}. PYTHONHOME=${PYTHONHOME-unset}. "
            + "PS1=${PS1-unset}. ENV=${VIRTUAL_ENV-unset}.\"; }";

    @TempDir
    private Path temp;

    @BeforeEach
    void makeEnvironments() throws IOException {
        EnvironmentsOnDisk.make(temp.resolve("one"), null);
        EnvironmentsOnDisk.make(temp.resolve("two"), null);
    }

    @ParameterizedTest
    @EnumSource(mode = MATCH_ALL, names = NAMES)
    void restoresWhatWasSetEmptyOrUnset(Shell shell) throws IOException {
        List<String> lines = new ArrayList<>(List.of(STATE));
        for (String path : List.of("unset PATH", "PATH=", "PATH=/a:/usr/bin:/bin", "PATH=:/a::", "PATH=:")) {
            for (String home : List.of("unset PYTHONHOME", "PYTHONHOME=", "PYTHONHOME='/a b'")) {
                for (String prompt : List.of("unset PS1", "PS1=", "PS1='$ '")) {
                    lines.addAll(List.of(path, home, prompt, "state before"));
                    lines.addAll(List.of(shell.activation("one"), "echo \"$? $VIRTUAL_ENV ${PYTHONHOME-unset}\""));
                    lines.addAll(List.of("deactivate", "state after"));
                }
            }
        }

        List<String> output = shell.run(temp, Map.of(), lines).lines().toList();

        assertThat(output).hasSize(3 * 45);
        for (int i = 0; i < output.size(); i += 3) {
            assertThat(output.get(i + 1)).isEqualTo("0 " + temp.resolve("one") + " unset");
            assertThat(output.get(i + 2)).isEqualTo(output.get(i).replace("before", "after"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = MATCH_ALL, names = NAMES)
    void keepsWhatWasAddedToPathMeanwhile(Shell shell) throws IOException {
        String output = shell.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin"),
                List.of(
                        shell.activation("one"),
                        "PATH=/first:$PATH:/last:$VIRTUAL_ENV/bin",
                        "deactivate",
                        "echo \"$PATH\""));

        assertThat(output).isEqualTo("/first:/usr/bin:/bin:/last:" + temp.resolve("one/bin") + "\n");
    }

    @ParameterizedTest
    @EnumSource(mode = MATCH_ALL, names = NAMES)
    void leavesOneEnvironmentForTheNext(Shell shell) throws IOException {
        String output = shell.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin"),
                List.of(
                        STATE,
                        "PS1='$ '",
                        "PYTHONHOME=/home",
                        shell.activation("one"),
                        shell.activation("one"),
                        "PATH=$PATH:/added",
                        shell.activation("two"),
                        "state on",
                        "deactivate",
                        "state off"));

        Path two = temp.resolve("two");
        assertThat(output.lines())
                .containsExactly(
                        "on PATH=" + two + "/bin:/usr/bin:/bin:/added. PYTHONHOME=unset. PS1=(two) $ . ENV=" + two
                                + ".",
                        "off PATH=/usr/bin:/bin:/added. PYTHONHOME=/home. PS1=$ . ENV=unset.");
    }

    @ParameterizedTest
    @EnumSource(mode = MATCH_ALL, names = NAMES)
    void leavesPathAsAParentGaveIt(Shell shell) throws IOException {
        String path = temp.resolve("one/bin") + ":/usr/bin:/bin";
        String output = shell.run(
                temp,
                Map.of(
                        "PATH",
                        path,
                        "VIRTUAL_ENV",
                        temp.resolve("one").toString(),
                        "_OLD_VIRTUAL_PYTHONHOME",
                        "/exported"),
                List.of(
                        shell.activation("two"),
                        "echo \"$PATH\"",
                        "deactivate",
                        "echo \"$PATH. ${VIRTUAL_ENV-unset}. ${PYTHONHOME-unset}\""));

        assertThat(output).isEqualTo(temp.resolve("two/bin") + ":" + path + "\n" + path + ". unset. unset\n");
    }

    @ParameterizedTest
    @EnumSource(mode = MATCH_ALL, names = NAMES)
    void warnsOnceWhenTheEnvironmentWasMoved(Shell shell) throws IOException {
        Files.move(temp.resolve("one"), temp.resolve("elsewhere"));

        String output = shell.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin"),
                List.of(
                        "set +e", // for some are not to be told by a `||`
                        shell.activation("elsewhere") + " || echo refused",
                        "echo \"${VIRTUAL_ENV-none}\"",
                        "if command -v deactivate >/dev/null; then deactivate; fi",
                        "echo \"$PATH\""));

        assertThat(output.lines().findFirst().orElseThrow()).contains("this environment was moved or copied");
        assertThat(output.lines().skip(1).toList())
                .isEqualTo(
                        follows(shell)
                                ? List.of(temp.resolve("elsewhere").toString(), "/usr/bin:/bin")
                                : List.of("refused", "none", "/usr/bin:/bin"));
    }

    /** Whether the shell, or a system that shows what a process has open, can tell a script where it is. */
    private static boolean follows(Shell shell) {
        return Files.isDirectory(Path.of("/proc/self/fd"))
                || shell.is(Shell.BASH, Shell.BASH_POSIX, Shell.ZSH, Shell.ZSH_CAREFUL, Shell.KSH);
    }

    @ParameterizedTest
    @EnumSource(mode = MATCH_ALL, names = NAMES)
    void entersNothingWherePathCannotNameIt(Shell shell) throws IOException {
        Files.move(temp.resolve("one"), temp.resolve("a:b"));

        String output = shell.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin"),
                List.of(
                        STATE,
                        "state before",
                        shell.activation("two"),
                        "set +e",
                        shell.activation("a:b") + " || echo refused",
                        "state after",
                        "if command -v deactivate; then echo still there; fi"));

        List<String> lines = output.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .startsWith("activate: this environment ")
                .contains(follows(shell) ? "the separator of PATH" : "does not exist");
        assertThat(lines.get(2)).isEqualTo("refused");
        assertThat(lines.get(3)).isEqualTo(lines.get(0).replace("before", "after"));
    }

    /** In GB18030 a digit may be the second byte of a character of four. */
    @Test
    void bashTakesNoQuoteForAPieceOfACharacter() throws IOException {
        assumeThat(Programs.bash(temp, "localedef -i zh_CN -f GB18030 ./zh_CN.GB18030 2>/dev/null; ls zh_CN.GB18030")
                        .exit())
                .as("a locale of GB18030")
                .isZero();
        EnvironmentsOnDisk.make(temp.resolve("three"), "a\u4F600';touch x;'\u4F601");

        Shell.BASH.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "zh_CN.GB18030", "LOCPATH", temp.toString()),
                List.of(Shell.BASH.activation("three"), Shell.BASH.dump("on")));

        assertThat(temp.resolve("x")).doesNotExist();
        assertThat(Shell.dumped(temp.resolve("on"))).containsEntry("VIRTUAL_ENV_PROMPT", "a\u4F600';touch x;'\u4F601");
    }

    @ParameterizedTest
    @EnumSource(mode = MATCH_ALL, names = NAMES)
    void leavesNothingBehind(Shell shell) throws IOException {
        String output = shell.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin"),
                List.of(
                        "set -- a 'b c'",
                        "IFS=,",
                        "PS1=p",
                        "OPTIND=1",
                        "before=1 after=1",
                        "before=$(set)",
                        "before=\"$- $# $1 $2 $IFS $OPTIND $PWD\"",
                        "set > before.txt",
                        shell.activation("one"),
                        "deactivate",
                        "set > after.txt",
                        "after=\"$- $# $1 $2 $IFS $OPTIND $PWD\"",
                        "[ \"$before\" = \"$after\" ]",
                        "if command -v deactivate; then echo still there; fi"));

        assertThat(output).isEmpty();
        assertThat(namesIn("after.txt")).isSubsetOf(namesIn("before.txt"));
    }

    private List<String> namesIn(String file) throws IOException {
        return Files.readString(temp.resolve(file))
                .lines()
                .filter(line -> line.indexOf('=') > 0)
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(name ->
                        name.matches("\\w+") && !name.matches("_|BASH_.*|PIPESTATUS|pipestatus|FUNCNAME|KSH_MATCH"))
                .sorted()
                .toList();
    }
}
