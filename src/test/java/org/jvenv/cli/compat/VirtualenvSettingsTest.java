package org.jvenv.cli.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.cli.argparse.Argparse;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.platform.Variables;

class VirtualenvSettingsTest {

    private final Path work = Jimfs.newFileSystem(Configuration.unix()).getPath("/work");
    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/ada"));
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "VIRTUALENV_COPIES, 1, --copies",
        "VIRTUALENV_ALWAYS_COPY, true, --copies",
        "VIRTUALENV_WITHOUT_PIP, YES, --no-seed",
        "VIRTUALENV_NO_SEED, on, --no-seed",
        "VIRTUALENV_CLEAR, 1, --clear",
        "VIRTUALENV_SYSTEM_SITE_PACKAGES, 1, --system-site-packages"
    })
    void variableSetsFlag(String variable, String value, String key) {
        variables.put(variable, value);

        assertThat(resulting().has(key)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "no", "False", "off"})
    void variableLeavesFlagAlone(String value) {
        variables.put("VIRTUALENV_CLEAR", value);

        assertThat(resulting().has("--clear")).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void valueThatIsNoneIsPassedOverWithAWarning() {
        variables.put("VIRTUALENV_CLEAR", "perhaps");

        assertThat(resulting().has("--clear")).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("warning: `perhaps`", "--clear");
    }

    @ParameterizedTest
    @CsvSource({
        "VIRTUALENV_VENV_REDIRECT, false, --no-venv-redirect",
        "VIRTUALENV_NO_VENV_REDIRECT, true, --no-venv-redirect",
        "VIRTUALENV_VENV_REDIRECT, true, --venv-redirect"
    })
    void variableDecidesOnTheRedirectBeforeTheFile(String variable, String value, String key) throws IOException {
        variables.put(variable, value);
        String other = key.equals("--venv-redirect") ? "no_venv_redirect" : "venv_redirect";
        variables.put("VIRTUALENV_CONFIG_FILE", "some.ini");
        write("/work/some.ini", "[virtualenv]\n" + other + " = true\n");

        ArgparseResult result = resulting();

        assertThat(result.has(key)).isTrue();
        assertThat(result.has("--" + other.replace('_', '-'))).isFalse();
        assertThat(resulting("--venv-redirect").has("--no-venv-redirect")).isFalse();
    }

    @Test
    void variableOfAGroupCountsMoreThanTheFile() throws IOException {
        variables.put("VIRTUALENV_SYMLINKS", "1");
        variables.put("VIRTUALENV_CONFIG_FILE", "some.ini");
        write("/work/some.ini", "[virtualenv]\ncopies = true\n");

        assertThat(resulting().has("--copies")).isFalse();
    }

    @Test
    void commandLineCountsMore() {
        variables.put("VIRTUALENV_PROMPT", "set");
        variables.put("VIRTUALENV_COPIES", "1");

        ArgparseResult result = resulting("--prompt", "said", "--symlinks");

        assertThat(result.last("--prompt")).isEqualTo("said");
        assertThat(result.has("--copies")).isFalse();
    }

    @Test
    void pythonThatIsSetIsOneMoreToFallBackOn() {
        variables.put("VIRTUALENV_PYTHON", "3.10,3.9");

        assertThat(resulting("-p", "3.12").all("--python")).containsExactly("3.12", "3.10", "3.9");
    }

    @Test
    void fileCountsLessThanVariables() throws IOException {
        write("/home/ada/.config/virtualenv/virtualenv.ini", """
                [other]
                prompt = other
                [virtualenv]
                prompt = filed
                app_data: /data
                no-vcs-ignore = true
                extra_search_dir =
                    /one
                    /two
                """);
        variables.put("VIRTUALENV_PROMPT", "set");

        ArgparseResult result = resulting();

        assertThat(result.last("--prompt")).isEqualTo("set");
        assertThat(result.last("--app-data")).isEqualTo("/data");
        assertThat(result.has("--no-vcs-ignore")).isTrue();
        assertThat(result.all("--extra-search-dir")).containsExactly("/one", "/two");
    }

    @Test
    void fileMayBeNamed() throws IOException {
        write("/work/my.ini", "[virtualenv]\n# nothing\nprompt = 100%%\n");
        variables.put("VIRTUALENV_CONFIG_FILE", "my.ini");

        assertThat(resulting().last("--prompt")).isEqualTo("100%");
    }

    private ArgparseResult resulting(String... words) {
        List<ArgparseOption> options = VirtualenvOptions.all();
        ArgparseResult result = Argparse.parse(options, List.of(words));
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        VirtualenvSettings.of(Variables.of(variables), work, stream).addTo(result, options);
        return result;
    }

    private void write(String file, String text) throws IOException {
        Path path = work.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
