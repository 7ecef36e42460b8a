package org.jvenv.cli.argparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases are what Python 3.13's argparse does with the same options. */
class ArgparseTest {

    private static final List<ArgparseOption> OPTIONS = List.of(
            ArgparseOption.flag("", "-h", "--help"),
            ArgparseOption.value("", "-p", "--python"),
            ArgparseOption.flag("", "-v", "--verbose").among("verbosity"),
            ArgparseOption.flag("", "-q", "--quiet").among("verbosity"),
            ArgparseOption.flag("", "--system-site-packages"),
            ArgparseOption.flag("", "--without-pip"),
            ArgparseOption.flag("", "--without-scm-ignore-files"),
            ArgparseOption.value("", "--prompt"),
            ArgparseOption.values("", "--extra-search-dir"));

    @ParameterizedTest
    @CsvSource({
        "--system-site-packages env, --system-site-packages, ''",
        "--sys env, --system-site-packages, ''",
        "--without-p env, --without-pip, ''",
        "env --prompt x, --prompt, x",
        "--prompt=x env, --prompt, x",
        "--prompt= env, --prompt, ''",
        "--prom=x=y env, --prompt, x=y",
        "--prompt - env, --prompt, -",
        "-p 3.12 env, --python, 3.12",
        "-p3.12 env, --python, 3.12",
        "-p=3.12 env, --python, 3.12",
        "-vp3.12 env, --python, 3.12",
        "--python 3.11 -p 3.12 env, --python, 3.12"
    })
    void findsOptions(String line, String key, String value) {
        ArgparseResult result = parse(line);

        assertThat(result.last(key)).isEqualTo(value);
        assertThat(result.positionals()).containsExactly("env");
    }

    @ParameterizedTest
    @CsvSource({
        "--without env, 'ambiguous option: --without could match --without-pip, --without-scm-ignore-files'",
        "--prompt, argument --prompt: expected one argument",
        "--prompt -x env, argument --prompt: expected one argument",
        "--prompt --without-pip env, argument --prompt: expected one argument",
        "-p, argument -p/--python: expected one argument",
        "--extra-search-dir --sys, argument --extra-search-dir: expected at least one argument",
        "--without-pip=3 env, argument --without-pip: ignored explicit argument '3'",
        "-v -q env, argument -q/--quiet: not allowed with argument -v/--verbose",
        "-vq env, argument -q/--quiet: not allowed with argument -v/--verbose",
        "env --foo, unrecognized arguments: --foo",
        "env --foo=1 -x, unrecognized arguments: --foo=1 -x"
    })
    void refusesInItsWords(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(ArgparseException.class)
                .hasMessage(message);
    }

    @Test
    void countsFlags() {
        assertThat(parse("-vv --verb env").all("--verbose")).hasSize(3);
    }

    @Test
    void severalValuesEndAtTheNextOptionAndBeginAnew() {
        ArgparseResult result = parse("env --extra-search-dir a b --sys --extra-search-dir c d");

        assertThat(result.all("--extra-search-dir")).containsExactly("c", "d");
        assertThat(result.positionals()).containsExactly("env");
    }

    @Test
    void takesWhatHasABlankForAnArgument() {
        ArgparseResult result = Argparse.parse(OPTIONS, List.of("--prompt", "-a b", "-x y"));

        assertThat(result.last("--prompt")).isEqualTo("-a b");
        assertThat(result.positionals()).containsExactly("-x y");
    }

    @Test
    void takesAllBehindTwoDashesForArguments() {
        assertThat(parse("--without-pip -- -p env").positionals()).containsExactly("-p", "env");
    }

    @Test
    void asksNoFurtherWhenHelpIsWanted() {
        assertThat(parse("-h --foo").has("--help")).isTrue();
    }

    private static ArgparseResult parse(String line) {
        return Argparse.parse(OPTIONS, List.of(line.split(" ", -1)));
    }
}
