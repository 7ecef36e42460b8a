package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the shells that are not of the family of {@code sh} may have been through. */
class OtherStatesIT {

    @TempDir
    private Path temp;

    @BeforeEach
    void makeEnvironments() throws IOException {
        EnvironmentsOnDisk.make(temp.resolve("one"), null);
        EnvironmentsOnDisk.make(temp.resolve("two"), null);
    }

    @ParameterizedTest
    @EnumSource(names = {"FISH", "CSH", "TCSH", "NUSHELL", "XONSH"})
    void leaveOneEnvironmentForTheNext(Shell shell) throws IOException {
        run(
                shell,
                shell.dump("before"),
                shell.activation("one"),
                shell.activation("one"),
                shell.activation("two"),
                shell.dump("on"),
                "deactivate",
                shell.dump("after"));

        assertThat(dumped("on"))
                .containsEntry("PATH", temp.resolve("two/bin") + ":/usr/bin:/bin")
                .containsEntry("VIRTUAL_ENV", temp.resolve("two").toString());
        assertThat(dumped("after")).isEqualTo(dumped("before"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FISH", "CSH", "TCSH", "XONSH"})
    void keepWhatWasAddedToPathMeanwhile(Shell shell) throws IOException {
        String added = switch (shell) {
            case FISH -> "set -gx PATH /first $PATH /last";
            case XONSH -> "$PATH = ['/first'] + list($PATH) + ['/last']";
            default -> "set path = (/first $path:q /last)";
        };

        run(shell, shell.activation("one"), added, "deactivate", shell.dump("after"));

        assertThat(dumped("after")).containsEntry("PATH", "/first:/usr/bin:/bin:/last");
    }

    @ParameterizedTest
    @EnumSource(names = {"FISH", "CSH", "TCSH", "NUSHELL", "XONSH"})
    void leavePathAsAParentGaveIt(Shell shell) throws IOException {
        Path one = temp.resolve("one");
        String path = one + "/bin:/usr/bin:/bin";
        shell.run(
                temp,
                Map.of("PATH", path, "VIRTUAL_ENV", one.toString(), "_OLD_VIRTUAL_PYTHONHOME", "/exported"),
                List.of(shell.activation("two"), shell.dump("on"), "deactivate", shell.dump("after")));

        assertThat(dumped("on")).containsEntry("PATH", temp.resolve("two/bin") + ":" + path);
        assertThat(dumped("after")).containsEntry("PATH", path).doesNotContainKey("PYTHONHOME");
        if (shell != Shell.NUSHELL) { // which brings back what was there before the overlay
            assertThat(dumped("after")).doesNotContainKey("VIRTUAL_ENV");
        }
    }

    @Test
    void nushellSaysNothingOfAPromptThatIsAClosure() throws IOException {
        String output = run(
                Shell.NUSHELL,
                "$env.PROMPT_COMMAND = {|| 'mine' }",
                Shell.NUSHELL.activation("one"),
                "print (do $env.PROMPT_COMMAND)");

        assertThat(output).isEqualTo("(one) mine\n");
    }

    @Test
    void nushellGetsNoPromptWhereItHasNone() throws IOException {
        String output = run(
                Shell.NUSHELL,
                "hide-env --ignore-errors PROMPT_COMMAND",
                Shell.NUSHELL.activation("one"),
                "print $env.VIRTUAL_ENV_PROMPT ('PROMPT_COMMAND' in $env)");

        assertThat(output).isEqualTo("one\nfalse\n");
    }

    /** nu shows the line before the one that fails, so the hint has to stand there. */
    @Test
    void nushellTellsHowToLeaveAnOverlayOfAnotherName() throws IOException {
        String output = run(
                Shell.NUSHELL,
                "print (^$nu.current-exe -n -c 'overlay use one/bin/activate.nu as mine; deactivate' | complete).stderr");

        assertThat(output).contains("not an active overlay", "overlay hide NAME --keep-env [PWD]");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSH", "TCSH"})
    void bearAPromptWithACarriageReturn(Shell shell) throws IOException {
        EnvironmentsOnDisk.make(temp.resolve("three"), "a\rb");

        run(shell, shell.activation("three"), shell.dump("on"));

        assertThat(dumped("on")).containsEntry("VIRTUAL_ENV_PROMPT", "a b");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSH", "TCSH"})
    void takeNothingForHistoryThatTheUsersCharacterAsksFor(Shell shell) throws IOException {
        EnvironmentsOnDisk.make(temp.resolve("a@b"), "c@d");
        String histchars = "echo $histchars:q";

        String output = run(
                shell,
                shell.dump("before"),
                "set histchars = '@^'",
                shell.activation("a\\@b"),
                shell.dump("odd"),
                histchars,
                shell.activation("one"),
                shell.dump("on"),
                "deactivate",
                shell.dump("after"),
                histchars,
                "alias deactivate");

        assertThat(output).isEqualTo("@^\n@^\n");
        assertThat(dumped("odd"))
                .containsEntry("VIRTUAL_ENV", temp.resolve("a@b").toString())
                .containsEntry("VIRTUAL_ENV_PROMPT", "c@d");
        assertThat(dumped("on")).containsEntry("PATH", temp.resolve("one/bin") + ":/usr/bin:/bin");
        assertThat(dumped("after")).isEqualTo(dumped("before"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FISH", "CSH", "TCSH", "NUSHELL", "XONSH"})
    void enterNothingWherePathCannotNameIt(Shell shell) throws IOException {
        Files.move(temp.resolve("one"), temp.resolve("a:b"));
        Files.delete(temp.resolve("two/pyvenv.cfg"));

        for (String place : List.of("a:b", "two")) {
            String line = shell.activation(place);
            String output = run(
                    shell,
                    shell.dump("before"),
                    shell == Shell.NUSHELL ? "try { " + line + " } catch { |error| print $error.msg }" : line,
                    shell.dump("after"));

            assertThat(output.lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("this environment ")
                    .containsAnyOf("of PATH", "does not exist");
            assertThat(dumped("after")).containsAllEntriesOf(dumped("before")).doesNotContainKey("VIRTUAL_ENV");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FISH", "CSH", "TCSH", "NUSHELL", "XONSH"})
    void followAnEnvironmentThatWasMoved(Shell shell) throws IOException {
        Files.move(temp.resolve("one"), temp.resolve("elsewhere"));

        String output = run(shell, shell.activation("elsewhere"), shell.dump("on"), "deactivate");

        assertThat(output.lines()).hasSize(1).first().asString().contains("this environment was moved or copied");
        assertThat(dumped("on"))
                .containsEntry("VIRTUAL_ENV", temp.resolve("elsewhere").toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"FISH", "CSH", "TCSH"})
    void restoreAPathThatWasEmptyOrUnset(Shell shell) throws IOException {
        List<String> lines = List.of(
                shell.dump("before"), shell.activation("one"), shell.dump("on"), "deactivate", shell.dump("after"));
        for (Map<String, String> variables : List.of(Map.<String, String>of(), Map.of("PATH", ""))) {
            shell.run(temp, variables, new ArrayList<>(lines));

            assertThat(dumped("on").get("PATH"))
                    .startsWith(temp.resolve("one/bin").toString());
            assertThat(dumped("after")).isEqualTo(dumped("before"));
        }
    }

    private String run(Shell shell, String... lines) throws IOException {
        return shell.run(temp, Map.of("PATH", "/usr/bin:/bin"), List.of(lines));
    }

    private Map<String, String> dumped(String file) throws IOException {
        return Shell.dumped(temp.resolve(file));
    }
}
