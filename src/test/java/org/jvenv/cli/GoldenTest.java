package org.jvenv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Streams;
import org.jvenv.testing.Golden;

/** Every help page, and what is said to command lines that make no sense, word by word. */
class GoldenTest {

    private static final String PROMPT = "$ jvenv";
    private static final String USAGE_ERRORS = "usage-errors.txt";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<String> commands() {
        return Stream.concat(Stream.of(""), CommandTable.names().stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help(String command) {
        assertThat(run((command + " --help").strip().split(" "))).isZero();

        assertThat(text(err)).isEmpty();
        Golden.assertUnchanged("help/" + (command.isEmpty() ? "jvenv" : command.replace(' ', '-')) + ".txt", text(out));
    }

    /** The command lines are those of the golden file itself, behind the prompt. */
    @Test
    void usageErrors() {
        StringBuilder transcript = new StringBuilder();
        for (String line : Golden.text(USAGE_ERRORS).lines().toList()) {
            if (line.startsWith(PROMPT)) {
                transcript.append(transcript.length() == 0 ? "" : "\n").append(answerTo(line));
            }
        }

        Golden.assertUnchanged(USAGE_ERRORS, transcript.toString());
    }

    private String answerTo(String line) {
        out.reset();
        err.reset();
        List<String> words =
                Arrays.asList(line.substring(PROMPT.length()).strip().split(" "));
        int status = run(words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new));
        return line + "\n" + text(out) + text(err) + "exit code " + status + "\n";
    }

    private int run(String... arguments) {
        return new Cli(new CommandContext(new NoServices(), Path.of("/work"), new Streams(stream(out), stream(err))))
                .run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
