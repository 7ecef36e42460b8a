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
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** What users do to an environment, to its variables and to the words of their shell before they leave it. */
@SuppressWarnings("StringConcatToTextBlock") // line breaks are what is told apart
class DisturbedIT {

    private static final String PATH = "/usr/bin:/bin";

    @TempDir
    private Path temp;

    @BeforeEach
    void makeEnvironments() throws IOException {
        EnvironmentsOnDisk.make(temp.resolve("one"), null);
        EnvironmentsOnDisk.make(temp.resolve("two"), null);
    }

    @ParameterizedTest
    @EnumSource
    void leavesThoughTheVariableIsGone(Shell shell) throws IOException {
        run(
                shell,
                shell.activation("one"),
                unset(shell),
                shell.activation("two"),
                shell.dump("on"),
                unset(shell),
                "deactivate",
                shell.dump("after"));

        assertThat(dumped("on")).containsEntry("PATH", temp.resolve("two/bin") + ":" + PATH);
        assertThat(dumped("after")).containsEntry("PATH", PATH);
    }

    @ParameterizedTest
    @EnumSource(names = "NUSHELL", mode = Mode.EXCLUDE) // where the variable comes back with the overlay
    void leavesThoughTheVariableNamesAnother(Shell shell) throws IOException {
        run(shell, shell.activation("one"), shell.set("VIRTUAL_ENV", "/elsewhere"), "deactivate", shell.dump("after"));

        assertThat(dumped("after")).containsEntry("PATH", PATH).doesNotContainKey("VIRTUAL_ENV");
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatWasDeleted(Shell shell) throws IOException {
        run(
                shell,
                shell.activation("one"),
                (shell == Shell.NUSHELL ? "^" : "") + "/bin/rm -r one",
                "deactivate",
                shell.dump("after"),
                shell.activation("two"),
                shell.dump("on"));

        assertThat(dumped("after")).containsEntry("PATH", PATH);
        assertThat(dumped("on"))
                .containsEntry("VIRTUAL_ENV", temp.resolve("two").toString());
    }

    /** As pyenv-virtualenv's shim, under the variables of an environment that the parent shell is in. */
    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "BASH.*|ZSH.*|DASH|KSH|MKSH|YASH|BUSYBOX")
    void runsNoProgramCalledDeactivate(Shell shell) throws IOException {
        Path program = Files.createDirectory(temp.resolve("programs")).resolve("deactivate");
        Files.writeString(program, "#!/bin/sh\necho PROGRAM\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        String output = run(
                shell,
                "PATH=$PWD/programs:$PATH",
                "export _OLD_VIRTUAL_PATH=/bin _OLD_VIRTUAL_ENTRY=/nowhere/bin",
                shell.activation("one"),
                "printf '%s\\n' \"$VIRTUAL_ENV\"");

        assertThat(output.strip()).isEqualTo(temp.resolve("one").toString());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "BASH.*|ZSH.*|DASH|KSH|MKSH|YASH|BUSYBOX")
    void heedsNoAliases(Shell shell) throws IOException {
        List<String> lines = new ArrayList<>(List.of("[ -z \"${BASH_VERSION-}\" ] || shopt -s expand_aliases"));
        for (String word : List.of(
                "deactivate",
                "unset",
                "export",
                "hash",
                "command",
                "builtin",
                "eval",
                "set",
                "cd",
                "pwd",
                "read",
                "echo",
                "emulate",
                "alias",
                "return",
                "exit",
                "shopt",
                "unsetopt",
                "continue",
                ":")) {
            lines.add("\\alias " + word + "=\"printf '%s\\n' ALIAS\"");
        }
        if (shell.is(Shell.ZSH, Shell.ZSH_CAREFUL)) {
            lines.add("\\alias -g no=yes yes=no in=out aliases=others toplevel=other");
        }
        lines.addAll(List.of(shell.activation("one"), "printf '%s\\n' \"$VIRTUAL_ENV\"", "deactivate"));
        lines.addAll(List.of("\\unalias deactivate", "deactivate", "printf '%s\\n' \"${VIRTUAL_ENV-none} $PATH\""));

        String output = run(shell, lines.toArray(String[]::new));

        assertThat(output.lines()).containsExactly(temp.resolve("one").toString(), "ALIAS", "none " + PATH);
    }

    @ParameterizedTest
    @EnumSource(names = {"FISH", "TCSH", "CSH", "XONSH"})
    void givesTheUsersOwnDeactivateBack(Shell shell) throws IOException {
        String own = switch (shell) {
            case FISH -> "function deactivate; builtin echo mine; end";
            case XONSH -> "$OWN = aliases.update({'deactivate': 'echo mine'}) or ''";
            default -> "alias deactivate 'echo mine'";
        };

        String output = run(
                shell,
                own,
                shell.activation("one"),
                shell.activation("two"),
                "deactivate",
                shell.dump("after"),
                "deactivate");

        assertThat(output).isEqualTo("mine\n");
        assertThat(dumped("after")).containsEntry("PATH", PATH).doesNotContainKey("VIRTUAL_ENV");
    }

    @Test
    void fishRunsNoFunctionOfTheUsers() throws IOException {
        String output = run(
                Shell.FISH,
                "function fish_prompt; builtin echo -n 'P> '; end",
                "for name in printf contains realpath echo functions set_color count cat",
                "    builtin eval \"function $name; builtin echo SHADOW $name; builtin return 1; end\"",
                "end",
                Shell.FISH.activation("one"),
                "fish_prompt",
                "deactivate",
                "fish_prompt",
                Shell.FISH.dump("after"));

        assertThat(output).isEqualTo("(one) P> \nP> ");
        assertThat(dumped("after")).containsEntry("PATH", PATH);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatItHasToBeSourced(Shell shell) throws IOException {
        String script = "one/bin/" + shell.script();
        Files.createSymbolicLink(temp.resolve("link"), Path.of(script));

        for (String name : List.of(script, temp.resolve(script).toString(), "link")) {
            Run run = Programs.run(temp, Map.of("PATH", PATH), shell.running(name));

            assertThat(run.exit()).as(name).isEqualTo(33);
            assertThat(run.err()).contains("not run", shell == Shell.NUSHELL ? "overlay use" : "must be sourced");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "BASH.*|ZSH.*|DASH|KSH|MKSH|YASH|BUSYBOX")
    void takesNoCallerForItself(Shell shell) throws IOException {
        Path caller = Files.createDirectory(temp.resolve("bin")).resolve("activate");
        Files.writeString(
                caller,
                "f () { . one/bin/activate; }\nf\necho \"$VIRTUAL_ENV\"\n. two/bin/activate\n"
                        + "echo \"$VIRTUAL_ENV\"\n");

        Run run = Programs.run(temp, Map.of("PATH", PATH), shell.running("bin/activate"));

        assertThat(run.out().lines())
                .containsExactly(
                        temp.resolve("one").toString(), temp.resolve("two").toString());
    }

    @ParameterizedTest
    @EnumSource
    void neverEntersTheOneThatItWasCopiedFrom(Shell shell) throws IOException {
        EnvironmentsOnDisk.relocatable(temp.resolve("made"));
        Path copy = temp.resolve("copy");
        Programs.run(temp, Map.of(), "/bin/cp", "-r", "made", "copy");
        Files.createSymbolicLink(temp.resolve("bin"), Path.of("copy/bin"));
        Files.createDirectory(temp.resolve("links"));
        Path link = Files.createSymbolicLink(
                temp.resolve("links/" + shell.script()), copy.resolve("bin/" + shell.script()));

        for (String script : List.of("copy/bin/", "./bin/", "links/")) {
            run(shell, shell.activation("x").replace("x/bin/", script), shell.dump("on." + script.charAt(0)));

            assertThat(dumped("on." + script.charAt(0))).as(script).containsEntry("VIRTUAL_ENV", copy.toString());
        }
        assertThat(link).exists();
    }

    private static String unset(Shell shell) {
        return switch (shell) {
            case FISH -> "set -e VIRTUAL_ENV";
            case CSH, TCSH -> "unsetenv VIRTUAL_ENV";
            case NUSHELL -> "hide-env VIRTUAL_ENV";
            case XONSH -> "$GONE = __xonsh__.env.pop('VIRTUAL_ENV')";
            default -> "unset VIRTUAL_ENV";
        };
    }

    private String run(Shell shell, String... lines) throws IOException {
        return shell.run(temp, Map.of("PATH", PATH), List.of(lines));
    }

    private Map<String, String> dumped(String file) throws IOException {
        return Shell.dumped(temp.resolve(file));
    }
}
