package org.jvenv.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.cli.Cli;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Streams;

class ConfigCommandTest {

    private static final String USER = "/home/ada/.config/jvenv/config.toml";

    private final Path work = Jimfs.newFileSystem(Configuration.unix()).getPath("/work/shop");
    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/ada"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void settingsOfAllCommandsAreShownWithThoseTheyCountFor() throws IOException {
        write(USER, "link-mode = 'copy'\nall = false\ncache-dir = '/c'\n");
        variables.put("JVENV_NAME", "web");

        assertThat(run("config")).isZero();

        assertThat(rows())
                .containsExactly(
                        "name|web|JVENV_NAME|create",
                        "link-mode|copy|" + USER + ":1|create, temp",
                        "cache-dir|/c|" + USER + ":3|create, temp, seed, cache",
                        "all|false|" + USER + ":2|python list, config");
    }

    @Test
    void settingsOfOneCommandAreShownAlone() throws IOException {
        write(USER, "link-mode = 'copy'\ncache-dir = '/c'\n");

        assertThat(run("config", "seed")).isZero();

        assertThat(rows()).containsExactly("cache-dir|/c|" + USER + ":2");
    }

    @Test
    void familyOfCommandsIsShownForItsFirstWord() {
        variables.put("JVENV_EXPLAIN", "1");
        variables.put("JVENV_LIB64", "none");

        assertThat(run("config", "python")).isZero();

        assertThat(rows()).containsExactly("explain|true|JVENV_EXPLAIN|python find");
    }

    @Test
    void virtualenvHasItsOwn() throws IOException {
        variables.put("VIRTUALENV_ALWAYS_COPY", "yes");
        variables.put("JVENV_COPIES", "1");
        write("/home/ada/.config/virtualenv/virtualenv.ini", "[virtualenv]\n\nprompt = 50%%\ncopies = true\n");

        assertThat(run("config", "virtualenv")).isZero();

        assertThat(rows())
                .containsExactly(
                        "copies|yes|VIRTUALENV_ALWAYS_COPY",
                        "prompt|50%|/home/ada/.config/virtualenv/virtualenv.ini:3");
    }

    @Test
    void wayToTheIndexIsShownWithoutPasswords() {
        variables.put("PIP_INDEX_URL", "https://ada:secret@index.example/simple");
        variables.put("JVENV_EXTRA_INDEX_URL", "https://one.example/  https://token@two.example/simple");
        variables.put("SSL_CERT_DIR", "/a b:/c");
        variables.put("HTTPS_PROXY", "ada:secret@proxy.example:3128");

        assertThat(run("config")).isZero();

        String commands = "|create, temp, virtualenv, seed";
        assertThat(rows())
                .containsExactly(
                        "index-url|https://index.example/simple|PIP_INDEX_URL" + commands,
                        "extra-index-url|https://one.example/ https://two.example/simple|JVENV_EXTRA_INDEX_URL"
                                + commands,
                        "cert|/a b:/c|SSL_CERT_DIR" + commands,
                        "https_proxy|proxy.example:3128|HTTPS_PROXY" + commands);
    }

    @Test
    void addressThatIsNoneOfAnIndexIsAnError() {
        variables.put("JVENV_INDEX_URL", "ftp://index.example/");

        assertThat(run("config", "seed")).isNotZero();
        assertThat(run("config", "cache")).isZero();

        assertThat(text(err)).contains("invalid index URL `ftp://index.example/` (from `JVENV_INDEX_URL`)");
    }

    @Test
    void programsReadThemAsJson() {
        variables.put("JVENV_LIB64", "none");
        variables.put("JVENV_JSON", "1");

        assertThat(run("config", "temp")).isZero();

        assertThat(text(out))
                .isEqualTo("{\"settings\":[{\"key\":\"lib64\",\"value\":\"none\",\"origin\":\"JVENV_LIB64\","
                        + "\"commands\":[\"temp\"]}]}\n");
    }

    @Test
    void whatIsNotSetIsShownWhereItIsAskedFor() {
        assertThat(run("config", "--all", "cache")).isZero();

        assertThat(rows()).containsExactly("json|-|not set", "cache-dir|-|not set", "quiet|-|not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"venv", "copy", "rm", "list"})
    void commandWithoutSettingsIsSaidToHaveNone(String command) {
        assertThat(run("config", command)).isZero();

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("`jvenv " + command + "` has no settings\n");
    }

    @Test
    void unknownCommandIsAnErrorWithTheNearest() {
        assertThat(run("config", "crate")).isEqualTo(2);

        assertThat(text(err)).isEqualTo("error: unknown command `crate`\nhint: did you mean `create`?\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lib64 = 'magic' | `--lib64` cannot be `magic` (from `%s:1`)",
                "python = '>=3.x' | invalid version range `>=3.x` (from `%s:1`)",
                "activators = 'bsh' | `--activators` cannot be `bsh` (from `%s:1`)",
                "linkmode = 'copy' | unknown setting `linkmode` in `%s:1`",
                "jsn = true | unknown setting `jsn` in `%s:1`",
                "all = 'x' | `all` in `%s:1` cannot be `x`"
            })
    void valueThatNoCommandTakesIsAnErrorWithItsPlace(String line, String complaint) throws IOException {
        write(USER, line);

        assertThat(run("config")).isEqualTo(2);

        assertThat(text(err)).startsWith("error: " + complaint.formatted(USER) + "\nhint: ");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void valueThatVirtualenvRefusesIsAnErrorWithItsPlace() throws IOException {
        write("/work/shop/v.ini", "[virtualenv]\n\npip = newest\n");
        variables.put("VIRTUALENV_CONFIG_FILE", "v.ini");

        assertThat(run("config", "virtualenv")).isEqualTo(2);

        assertThat(text(err))
                .startsWith("error: argument --pip: `newest` is not a release of pip (from `/work/shop/v.ini:3`)\n");
    }

    private int run(String... args) {
        return new Cli(context()).run(args);
    }

    private CommandContext context() {
        return new CommandContext(new NoServices(variables), work, streams());
    }

    private Streams streams() {
        return new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** The cells of each line, with a bar between. */
    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String line : text(out).lines().toList()) {
            rows.add(line.strip().replaceAll(" {2,}", "|"));
        }
        return rows;
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void write(String file, String text) throws IOException {
        Path path = work.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
