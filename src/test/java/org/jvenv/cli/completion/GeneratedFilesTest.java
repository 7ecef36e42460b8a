package org.jvenv.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.cli.Cli;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Streams;

/** The shipped completions and manual pages are those of the commands. {@code -Djvenv.generate=true} updates them. */
class GeneratedFilesTest {

    private static final Path SHARE = Path.of("src/main/dist/share");

    static Stream<Map.Entry<String, String>> files() {
        return generated().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shippedFileIsUpToDate(Map.Entry<String, String> file) throws IOException {
        Path shipped = SHARE.resolve(file.getKey());
        if (Boolean.getBoolean("jvenv.generate")) {
            Files.createDirectories(shipped.getParent());
            Files.writeString(shipped, file.getValue());
        }

        assertThat(shipped)
                .as("`mvn test -Dtest=GeneratedFilesTest -Djvenv.generate=true` updates it")
                .content()
                .isEqualTo(file.getValue());
    }

    @Test
    void noPageIsLeftOver() throws IOException {
        try (Stream<Path> pages = Files.list(SHARE.resolve("man/man1"))) {
            assertThat(pages.map(page -> "man/man1/" + page.getFileName()))
                    .isSubsetOf(generated().keySet());
        }
    }

    @Test
    void everyCommandOfTheHelpIsAmongThem() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Cli(new CommandContext(new NoServices(), Path.of("/work"), new Streams(stream, stream))).run("--help");

        List<String> helped = out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("  ") && !line.strip().startsWith("-"))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();

        assertThat(BashCompletion.names(models())).containsAll(helped);
        assertThat(helped)
                .containsAll(BashCompletion.names(models()).stream()
                        .filter(name -> !name.equals("untrust"))
                        .toList());
    }

    private static Map<String, String> generated() {
        List<CommandModel> commands = models();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("bash-completion/completions/jvenv", BashCompletion.of(commands));
        files.put("zsh/site-functions/_jvenv", ZshCompletion.of(commands));
        files.put("fish/vendor_completions.d/jvenv.fish", FishCompletion.of(commands));
        files.put("jvenv/completion.json", JsonCompletion.of(commands));
        files.put("man/man1/jvenv.1", ManPage.ofAll(commands));
        for (CommandModel command : ManPage.parsed(commands)) {
            files.put("man/man1/" + ManPage.fileName(command), ManPage.of(command));
        }
        return files;
    }

    private static List<CommandModel> models() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return CommandModel.all(
                Cli.table(), new CommandContext(new NoServices(), Path.of("/work"), new Streams(nowhere, nowhere)));
    }
}
