package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** What real shells offer behind {@code jvenv}, with the files that are shipped. */
class CompletionIT {

    private static final Path SHARE = Path.of("src/main/dist/share").toAbsolutePath();

    /** Presses TAB in a zsh that types into a terminal of its own, and prints what is offered. */
    private static final String ZSH = """
            zmodload zsh/zpty
            zpty shell 'TERM=dumb zsh -f -i'
            zpty -w shell 'PS1=; fpath=($SHARE/zsh/site-functions $fpath); autoload -U compinit; compinit -u -D'
            zpty -w shell 'zstyle ":completion:*" list-prompt ""; compadd() { builtin compadd -O found "$@"; print -l -- "${(@)found/#/offer:}" >> $OFFERS; builtin compadd "$@" }'
            zpty -w -n shell "$LINE"$'\\t'
            zpty -w -n shell $'\\t'
            for i in {1..100}; do
                sleep 0.05
                [[ -s $OFFERS ]] && break
                zpty -r -t shell ignored
            done
            sleep 0.3
            zpty -d shell
            sed -n 's/^offer://p' $OFFERS
            """;

    @TempDir
    private Path temp;

    private Map<String, String> variables;

    @BeforeEach
    void makeEnvironments() throws IOException {
        for (String name : List.of("api", "two words", "web")) {
            Files.createDirectories(temp.resolve("named").resolve(name));
            Files.createFile(temp.resolve("named").resolve(name).resolve("pyvenv.cfg"));
        }
        Files.createDirectories(temp.resolve("named/nothing"));
        variables = new HashMap<>(Map.of(
                "PATH", "/usr/bin:/bin",
                "HOME", temp.toString(),
                "LC_ALL", "C.UTF-8",
                "WORKON_HOME", temp.resolve("named").toString(),
                "SHARE", SHARE.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cr                     | create",
                "und                    | undo",
                "python pi              | pin",
                "create --li            | --lib64 --link-mode",
                "create --link-mode ''  | copy hardlink symlink",
                "run w                  | web",
                "rm ''                  | api two\\ words web",
                "-q rm ''               | ",
                "remove --purge a       | api",
                "seed u                 | update",
                "init mk                | mksh",
                "env set a              | api",
                "info --js              | --json"
            })
    void bashOffers(String words, @Nullable String offered) {
        Run run = Programs.run(temp, variables, "/bin/bash", "--norc", "-c", """
                . "$SHARE/bash-completion/completions/jvenv"
                eval "COMP_WORDS=(jvenv $1)"
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _jvenv_completion 2>/dev/null
                printf '%s\\n' "${COMPREPLY[@]}" | sort | tr '\\n' ' '
                """, "bash", words);

        assertThat(run.out().strip()).isEqualTo(offered == null ? "" : offered);
        assertThat(run.err()).isEmpty();
    }

    /** The integration asks the program at the first TAB, and not before. */
    @Test
    void bashLoadsItWhenItIsNeeded() throws IOException {
        Path program = Files.writeString(temp.resolve("jvenv"), """
                #!/bin/sh
                [ "$*" = 'completion bash' ] && exec cat "$SHARE/bash-completion/completions/jvenv"
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        variables.put("JVENV_BIN", program.toString());

        Run run = Programs.run(temp, variables, "/bin/bash", "--norc", "-c", """
                . "$SHARE/jvenv/jvenv.bash"
                complete -p jvenv
                _jvenv_load_completion
                echo $?
                complete -p jvenv
                """);

        assertThat(run.out())
                .isEqualTo("complete -F _jvenv_load_completion jvenv\n124\ncomplete -F _jvenv_completion jvenv\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cr                    | create",
                "python pi             | pin",
                "create --li           | --lib64 --link-mode",
                "create --link-mode '' | copy hardlink symlink",
                "rm ''                 | api two words web",
                "run w                 | web",
                "seed u                | update"
            })
    void fishOffers(String words, String offered) {
        @Nullable Path fish = Programs.find("fish");
        assumeTrue(fish != null, "there is no fish");

        Run run = Programs.run(
                temp,
                variables,
                String.valueOf(fish),
                "--no-config",
                "-c",
                "source $SHARE/fish/vendor_completions.d/jvenv.fish; complete -C 'jvenv " + words.replace("''", "")
                        + "'");

        List<String> offers =
                run.out().lines().map(line -> line.split("\t", 2)[0]).sorted().toList();
        assertThat(String.join(" ", offers)).as(run.err()).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jvenv und              | undo",
                "jvenv python p         | pin",
                "jvenv create --link-mode h | hardlink",
                "jvenv rm w             | web"
            })
    void zshOffers(String line, String offered) throws IOException {
        @Nullable Path zsh = Programs.find("zsh");
        assumeTrue(zsh != null, "there is no zsh");
        Path offers = Files.createFile(temp.resolve("offers"));
        variables.put("OFFERS", offers.toString());
        variables.put("LINE", line);

        Run run = Programs.run(temp, variables, String.valueOf(zsh), "-f", "-c", ZSH);

        assertThat(run.out().lines().toList()).as(run.err()).contains(offered);
    }
}
