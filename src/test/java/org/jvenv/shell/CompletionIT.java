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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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

    /** Asks xonsh's own completer, as its prompt does. */
    private static final String XONSH = """
            import os
            $XONSH_INTERACTIVE = True
            source @(os.environ['FILE'])
            from xonsh.completer import Completer
            try:
                words = Completer().complete_line(os.environ['LINE'])[0]
            except RuntimeError:  # there are none
                words = []
            print(*sorted(str(word).strip() for word in words))
            """;

    /** Types a line into a tcsh with a terminal of its own, and lets it list what could follow. */
    private static final String TCSH = """
            import os, pty, re, select, signal, sys
            pid, terminal = pty.fork()
            if pid == 0:
                os.execvpe('tcsh', ['tcsh', '-f'], {**os.environ, 'TERM': 'vt100', 'JVENV_SHARE': os.environ['SHARE'] + '/jvenv'})
            def read(end):
                said = b''
                while not re.search(end, said) and select.select([terminal], [], [], 10)[0]:
                    said += os.read(terminal, 65536)
                return said.decode()
            os.write(terminal, b"source $JVENV_SHARE/jvenv.csh; set prompt='<%%>'\\n")
            read(b'\\n<.>')
            line = os.environ['LINE']
            os.write(terminal, line.encode() + b'\\x04')
            said = read(b'<.>' + re.escape(line.encode()) + b'$')
            os.kill(pid, signal.SIGKILL)
            print(*sorted(said.partition('\\n')[2].partition('<')[0].split()))
            """;

    /** Behind {@code jvenv}, in shells that read one table. */
    private static final String OFFERS = """
            cr                       | create
            und                      | undo
            python pi                | pin
            create --li              | --lib64 --link-mode
            create --link-mode ''    | copy hardlink symlink
            create -q --copies -p pythonx | pythonx
            create -p 3.9            | 3.9.1
            run w                    | web
            ls w                     | web
            run web pythonx          | pythonx
            remove --purge a         | api
            python find pythonx      | pythonx
            seed u                   | update
            init mk                  | mksh
            env set a                | api
            info --js                | --json
            info --log               | --log-level
            info --log-level d       | debug
            copy web /usr/loc        | /usr/local/
            project w                | web
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
        Files.createDirectories(temp.resolve(".pyenv/versions/3.9.1/bin"));
        Files.createFile(temp.resolve(".pyenv/versions/3.9.1/bin/python"));
        makeProgram("pythonx", "exit 1");
        makeProgram("jvenv", "touch \"$HOME/started\"");
        variables = new HashMap<>(Map.of(
                "PATH", temp.resolve("prefix/bin") + ":/usr/bin:/bin",
                "HOME", temp.toString(),
                "LC_ALL", "C.UTF-8",
                "WORKON_HOME", temp.resolve("named").toString(),
                "SHARE", SHARE.toString()));
    }

    private void makeProgram(String name, String code) throws IOException {
        Path program = Files.createDirectories(temp.resolve("prefix/bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + code + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void nothingOfOursWasStarted() {
        assertThat(temp.resolve("started")).doesNotExist();
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
                "--log                  | --log-level",
                "--log-level d          | debug",
                "--log-level = d        | debug",
                "--log-level debug rm w | web",
                "--log-level = info und | undo",
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
                "seed u                | update",
                "--log                 | --log-level",
                "--log-level d         | debug",
                "--log-level debug rm w | web",
                "--log-level=info und  | undo"
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
                "jvenv rm w             | web",
                "jvenv --log            | --log-level",
                "jvenv --log-level d    | debug",
                "jvenv --log-level debug rm w | web",
                "jvenv --log-level=info und | undo"
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = OFFERS + "act | activate\nactivate t | r'two words'\nrm '' | api r'two words' web")
    void xonshOffers(String words, String offered) throws IOException {
        Path program = Files.writeString(temp.resolve("asked"), ShellSession.program());
        assertThat(program.toFile().setExecutable(true)).isTrue();
        variables.put("JVENV_BIN", program.toString());

        assertThat(xonsh(SHARE.resolve("jvenv/jvenv.xsh"), words)).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = OFFERS + "act | activate\nactivate t | \"two words\"\nundo '' |\nnosuch '' |")
    void nushellOffers(String words, @Nullable String offered) throws IOException {
        assertThat(nushell(SHARE.resolve("jvenv/jvenv.nu"), words)).isEqualTo(offered == null ? "" : offered);
    }

    /** A program on {@code PATH} is not called instead. */
    @Test
    void xonshOffersNothingWithoutTheProgram() throws IOException {
        variables.put("JVENV_BIN", temp.resolve("nosuch").toString());

        assertThat(xonsh(SHARE.resolve("jvenv/jvenv.xsh"), "und")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"workon w            | web", "rmvirtualenv api '' | \"two words\" api web", "cdvirtualenv na     |"
            })
    void nushellOffersNamesBehindItsCommands(String line, @Nullable String offered) throws IOException {
        assertThat(nushellLine(SHARE.resolve("jvenv/jvenv.nu"), line)).isEqualTo(offered == null ? "" : offered);
    }

    @Test
    void nushellOffersNothingWithoutTheProgram() throws IOException {
        variables.put("JVENV_BIN", "/no/such/jvenv");

        assertThat(nushell(SHARE.resolve("jvenv/jvenv.nu"), "und")).isEmpty();
        assertThat(temp.resolve("started")).doesNotExist();
    }

    /** tcsh asks jvenv, and nothing is offered that csh would have to quote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jvenv cr                    | create",
                "jvenv python pi             | pin",
                "jvenv create --li           | --lib64 --link-mode",
                "jvenv create --link-mode '' | copy hardlink symlink",
                "cd /; jvenv run w           | web",
                "jvenv rm ''                 | api web",
                "jvenv seed u                | update",
                "jvenv copy web /usr/loc     | local/",
                "workon ''                   | api web",
                "rmvirtualenv api w          | web"
            })
    void tcshOffers(String line, String offered) throws IOException {
        ShellSession.installed("tcsh");
        Path program = Files.writeString(temp.resolve("asked"), ShellSession.program());
        assertThat(program.toFile().setExecutable(true)).isTrue();
        variables.put("JVENV_BIN", program.toString());
        variables.put("LINE", line.replace("''", ""));

        Run run = Programs.run(temp, variables, "/usr/bin/python3", "-c", TCSH);

        assertThat(run.out().strip()).as(run.err()).isEqualTo(offered);
    }

    private String xonsh(Path file, String words) throws IOException {
        String program = ShellSession.installed("xonsh");
        variables.put("FILE", file.toString());
        variables.put("LINE", "jvenv " + words.replace("''", ""));
        Path script = Files.writeString(temp.resolve("offers.xsh"), XONSH);

        Run run = Programs.run(temp, variables, program, "--no-rc", script.toString());

        assertThat(run.err()).isEmpty();
        return run.out().strip();
    }

    private String nushell(Path file, String words) throws IOException {
        return nushellLine(file, "jvenv " + words);
    }

    private String nushellLine(Path file, String line) throws IOException {
        String program = ShellSession.installed("nu");
        Path jvenv = Files.writeString(temp.resolve("asked"), ShellSession.program());
        assertThat(jvenv.toFile().setExecutable(true)).isTrue();
        variables.putIfAbsent("JVENV_BIN", jvenv.toString());
        String code = "source " + file + "\n" + line.replace("''", "");
        Path script = Files.writeString(temp.resolve("offers.nu"), code);

        Run run = Programs.run(
                temp,
                variables,
                program,
                "--no-config-file",
                "--ide-complete",
                String.valueOf(code.length()),
                script.toString());

        String list = run.out().strip();
        assertThat(list).as(run.err()).startsWith("{\"completions\": [").endsWith("]}");
        return Stream.of(list.substring("{\"completions\": [".length(), list.length() - 2)
                        .split(", ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(1, word.length() - 1))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
