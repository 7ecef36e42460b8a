package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Pythons;

/** What shells show at a terminal: they rework the prompt each time, after the script has long been read. */
class PromptIT {

    private static final String NAME = "$(touch x)`touch x`${HOME}$$\"'\\h\\\\!!!%n%% ^A~{RED}";

    /** Types lines into a program at a pseudo-terminal, each when the prompt is there, and prints what is shown. */
    private static final String TYPIST = """
            import os, pty, select, sys, time
            pid, terminal = pty.fork()
            if pid == 0:
                os.execvp(sys.argv[2], sys.argv[2:])
            def read(end, patience):
                shown, deadline = b"", time.time() + patience
                while end not in shown and time.time() < deadline:
                    if select.select([terminal], [], [], 0.1)[0]:
                        try:
                            shown += os.read(terminal, 9999)
                        except OSError:
                            break
                return shown
            time.sleep(0.3)
            for line in sys.argv[1].split("|"):
                os.write(terminal, line.encode() + b"\\n")
                sys.stdout.buffer.write(read(b"P> ", 5))
            os.write(terminal, b"exit\\n")
            sys.stdout.buffer.write(read(b"nothing", 0.5))
            os.kill(pid, 9)
            """;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash --norc --noprofile -i",
                "zsh -f -i",
                "zsh -f -o promptsubst -i",
                "dash -i",
                "ksh93 -i",
                "mksh -i",
                "yash --norcfile --noprofile -i",
                "busybox sh -i",
                "bsd-csh -f -i",
                "tcsh -f -i",
                "fish --no-config -i"
            })
    void showsTheNameAsItIs(String command) throws Exception {
        List<String> words = List.of(command.split(" ", 0));
        Shell shell = Shell.named(words.get(0));
        shell.program();
        EnvironmentsOnDisk.make(temp.resolve("one"), NAME);

        String shown = type(shell, words, prompt(shell) + "|" + shell.activation("one") + "|echo again|deactivate");

        assertThat(temp.resolve("x")).doesNotExist();
        assertThat(shown).contains("(" + NAME + ") P> ");
        assertThat(shown.substring(shown.lastIndexOf(NAME) + NAME.length()).split("P> ", -1))
                .as("its prompt and the next, which has no name")
                .hasSizeGreaterThan(2);
    }

    /** zsh has options that rework a prompt, and they may be set at any time. */
    @ParameterizedTest
    @CsvSource({
        "zsh -f -i, setopt promptsubst",
        "zsh -f -i, setopt promptbang",
        "zsh -f -i, emulate sh",
        "zsh -f -o promptsubst -i, unsetopt promptsubst",
        "zsh -f -o ksharrays -i, setopt promptsubst",
        "zsh -f -o nounset -i, unsetopt ksharrays"
    })
    void showsTheNameAsItIsWhateverIsSetLater(String command, String option) throws Exception {
        EnvironmentsOnDisk.make(temp.resolve("one"), NAME);
        Shell shell = Shell.named("zsh");
        shell.program();
        String before = "psvar=(1 2 3 4 5 6 7 8 mine)";
        String after = "deactivate|print -r -- \"${psvar[@]}\" ${+_OLD_VIRTUAL_PSVAR} =";

        String shown = type(
                shell,
                List.of(command.split(" ", 0)),
                "PS1='P> '|" + before + "|" + shell.activation("one") + "|" + option + "|echo again|" + after);

        assertThat(temp.resolve("x")).doesNotExist();
        assertThat(shown.split(Pattern.quote("(" + NAME + ") P> "), -1)).hasSize(4);
        assertThat(shown).contains("\n1 2 3 4 5 6 7 8 mine 0 =");
    }

    /** Where variables are not expanded, the name cannot be seen; but nothing in it is ever run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+O promptvars|shopt -s promptvars",
                "-O promptvars|shopt -u promptvars",
                "-u|unset VIRTUAL_ENV_PROMPT"
            })
    void bashMakesNothingOfTheName(String options) throws Exception {
        EnvironmentsOnDisk.make(temp.resolve("one"), NAME);
        Shell shell = Shell.named("bash");
        String[] parts = options.split("\\|", 2);
        List<String> words = new ArrayList<>(List.of("bash", "--norc", "--noprofile", "-i"));
        words.addAll(List.of(parts[0].split(" ", 0)));

        String shown =
                type(shell, words, "PS1='P> '|" + shell.activation("one") + "|" + parts[1] + "|echo again|deactivate");

        assertThat(temp.resolve("x")).doesNotExist();
        assertThat(shown).doesNotContain("unbound").contains(") P> ");
    }

    private static String prompt(Shell shell) {
        if (shell.is(Shell.CSH, Shell.TCSH)) {
            return "set prompt = 'P> '";
        }
        return shell.is(Shell.FISH) ? "function fish_prompt; echo -n 'P> '; end" : "PS1='P> '";
    }

    private String type(Shell shell, List<String> command, String lines) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(Pythons.any().toString(), "-c", TYPIST, lines));
        words.addAll(command);
        Path output = temp.resolve("shown");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HOME", temp.toString());
        builder.environment().put("TERM", "dumb");
        assertThat(builder.start().waitFor(30, TimeUnit.SECONDS))
                .as(shell.name())
                .isTrue();
        return Files.readString(output);
    }
}
