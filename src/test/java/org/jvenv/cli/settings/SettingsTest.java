package org.jvenv.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.OutputStream;
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
import org.jvenv.cli.command.ArgumentParser;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.create.CreateCommand;
import org.jvenv.failure.JvenvException;

class SettingsTest {

    private final Path work = Jimfs.newFileSystem(Configuration.unix()).getPath("/work/shop");
    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/ada"));

    @ParameterizedTest
    @CsvSource({
        "JVENV_SYMLINKS, 1, --symlinks",
        "JVENV_ALWAYS_COPY, yes, --copies",
        "JVENV_NO_SEED, on, --without-pip",
        "JVENV_LINK_MODE, copy, --link-mode=copy",
        "JVENV_PROMPT, a b, --prompt=a b",
        "JVENV_CLEAR, true, --clear"
    })
    void variableSaysWhatAnOptionSays(String variable, String value, String word) {
        variables.put(variable, value);

        assertThat(words()).containsExactly(word);
    }

    @Test
    void variableMayHoldAList() {
        variables.put("JVENV_PYTHON", "3.12,3.11");

        assertThat(words()).containsExactly("--python=3.12", "--python=3.11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JVENV_PYTHON | >=3.9,<3.12 | --python=>=3.9,<3.12",
                "JVENV_PYTHON | >=3.9, !=3.10.1 , pypy | --python=>=3.9,!=3.10.1;--python=pypy",
                "JVENV_SEED | a[x,y],b<2,>=1 | --seed=a[x,y];--seed=b<2,>=1",
                "JVENV_EXTRA_SEARCH_DIR | /a:/b | --extra-search-dir=/a;--extra-search-dir=/b",
                "JVENV_SEED | x@http://u:p@h:80/x.whl | --seed=x@http://u:p@h:80/x.whl",
                "JVENV_SEED | a:b:x @ https://h:1/x | --seed=a;--seed=b;--seed=x @ https://h:1/x",
                "JVENV_SEED | x@http:/u:p@h/x | --seed=x@http:/u:p@h/x"
            })
    void listIsSplitBetweenItsParts(String variable, String value, String words) {
        variables.put(variable, value);

        assertThat(words()).containsExactly(words.split(";", -1));
    }

    @Test
    void emptyListIsNone() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "python = '3.9'\n");
        write("/work/pyproject.toml", "[tool.jvenv]\npython = []\n");

        assertThat(words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"python = 3.10", "python = ['3.9', 3.10]", "pip = 24.0"})
    void numberWithAPointWantsQuotes(String line) throws IOException {
        write("/home/ada/.config/jvenv/config.toml", line + "\n");

        assertThatThrownBy(this::words)
                .isInstanceOf(SettingException.class)
                .hasMessageEndingWith("in `/home/ada/.config/jvenv/config.toml:1` is a number: 3.10 would be 3.1")
                .satisfies(e -> assertThat(((SettingException) e).hint()).isEqualTo("put it in quotes"));
    }

    @Test
    void directoryOnTheCommandLineBeatsNameThatIsSet() {
        variables.put("JVENV_NAME", "web");

        assertThat(words()).containsExactly("--name=web");
        assertThat(words("env")).isEmpty();
    }

    @Test
    void seedsGiveWayToNone() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "seed = 'x'\npip = '24.0'\n");

        assertThat(words("--without-pip")).isEmpty();
        assertThat(words("--seed=x")).containsExactly("--pip=24.0");
    }

    @Test
    void flagThatIsFalseIsNobodysRival() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "copies = true\n");
        variables.put("JVENV_SYMLINKS", "0");

        assertThat(words()).containsExactly("--copies");
    }

    @Test
    void otherCharsetIsNamed() throws IOException {
        Path file = work.resolve("/work/pyproject.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# Zo\u00eb\n[tool.jvenv]\n", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(this::words)
                .hasMessage("invalid TOML in `/work/pyproject.toml`, line 1: not encoded in UTF-8");
    }

    @Test
    void filesAreLeftUnreadWhereThatIsSet() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "prompt = 'x'\n");
        write("/work/pyproject.toml", "[tool.jvenv]\nunknown = 1\n");
        variables.put("JVENV_NO_CONFIG", "1");

        assertThat(words()).isEmpty();
    }

    @Test
    void projectSaysPlainTextOnly() throws IOException {
        write("/work/pyproject.toml", "[tool.jvenv]\nprompt = \"\\u001b]0;x\\u0007\"\n");

        assertThatThrownBy(this::words).hasMessage("`prompt` in `/work/pyproject.toml:2` contains a control character");
    }

    @Test
    void projectSaysItInItsTable() throws IOException {
        write("/work/pyproject.toml", """
            [project]
            name = "x"
            [tool.jvenv]
            symlinks = true
            copies = false
            python = ["3.12", "3.11"]
            activators = ["bash", "fish"]
            """);

        assertThat(words()).containsExactly("--python=3.12", "--python=3.11", "--symlinks", "--activators=bash,fish");
    }

    @Test
    void userSaysItInAFile() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "link-mode = 'copy'\n");

        assertThat(words()).containsExactly("--link-mode=copy");
    }

    @Test
    void commandLineThenVariableThenProjectThenUserCount() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "prompt = 'user'\nlink-mode = 'copy'\ncompile-bytecode = true\n");
        write("/work/shop/pyproject.toml", "[tool.jvenv]\nprompt = 'project'\nlink-mode = 'symlink'\n");
        variables.put("JVENV_PROMPT", "variable");

        assertThat(words("--lib64=link"))
                .containsExactlyInAnyOrder("--prompt=variable", "--link-mode=symlink", "--compile-bytecode");
        assertThat(words("--prompt=x")).containsExactlyInAnyOrder("--link-mode=symlink", "--compile-bytecode");
    }

    @Test
    void settingGivesWayToItsOpposite() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "copies = true\n");

        assertThat(words("--symlinks")).isEmpty();
        variables.put("JVENV_SYMLINKS", "1");
        assertThat(words()).containsExactly("--symlinks");
    }

    @Test
    void flagSetToFalseByVariableOverridesFile() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "copies = true\n");
        variables.put("JVENV_COPIES", "0");

        assertThat(words()).isEmpty();
    }

    @Test
    void unknownKeyIsNamedWithItsPlace() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "\nlinkmode = 'copy'\n");

        assertThatThrownBy(this::words)
                .isInstanceOf(SettingException.class)
                .hasMessage("unknown setting `linkmode` in `/home/ada/.config/jvenv/config.toml:2`")
                .satisfies(e -> assertThat(((SettingException) e).hint()).isEqualTo("did you mean `link-mode`?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"symlinks = 1", "symlinks = 'yes'", "prompt = true", "python = [true]", "pip = {a = 1}"})
    void badValueIsNamedWithItsPlace(String line) throws IOException {
        write("/home/ada/.config/jvenv/config.toml", line + "\n");

        assertThatThrownBy(this::words)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("/home/ada/.config/jvenv/config.toml:1")
                .hasMessageContaining("cannot be");
    }

    @Test
    void badVariableIsNamed() {
        variables.put("JVENV_SYMLINKS", "perhaps");

        assertThatThrownBy(this::words).hasMessage("`JVENV_SYMLINKS` cannot be `perhaps`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clear = true",
                "force = true",
                "reset-cache = true",
                "venv-redirect = true",
                "cache-dir = 'x'",
                "requirement = 'x.txt'",
                "seed = 'x'",
                "try-first-with = './python'",
                "upgrade = true",
                "name = 'web'",
                "hook = 'cd'",
                "reverse = true",
                "project = '/elsewhere'",
                "python = '.'",
                "python = '..'",
                "python = 'evil'",
                "python = ['3.12', 'env']",
                "python = './python'"
            })
    void projectMayNotSayWhatIsDangerous(String line) throws IOException {
        write("/work/shop/pyproject.toml", "[tool.jvenv]\n" + line + "\n");

        assertThatThrownBy(this::words)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("in `/work/shop/pyproject.toml:2` cannot be set by a project");
    }

    @Test
    void complaintNamesThePlaceOfTheSetting() {
        variables.put("JVENV_LIB64", "magic");

        assertThat(complaint()).hasMessage("`--lib64` cannot be `magic` (from `JVENV_LIB64`)");
        assertThat(complaint("--lib64=magic")).hasMessage("`--lib64` cannot be `magic`");
    }

    @Test
    void complaintAboutAValueNamesThePlaceOfTheSetting() {
        variables.put("JVENV_PYTHON", ">=3.x");

        assertThat(complaint()).hasMessage("invalid version range `>=3.x` (from `JVENV_PYTHON`)");
    }

    @Test
    void complaintAboutContradictionNamesThePlaceOfTheSetting() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "copies = true\nsymlinks = true\n");

        assertThat(complaint())
                .hasMessage("`--symlinks` and `--copies` contradict each other"
                        + " (from `/home/ada/.config/jvenv/config.toml:1`)");
    }

    @Test
    void valueIsTakenAsItStands() {
        variables.put("JVENV_PROMPT", "${user.name} 'a' \"b\"");

        assertThat(words()).containsExactly("--prompt=${user.name} 'a' \"b\"");
    }

    @Test
    void keyOfAnyCommandIsNoErrorForTheOthers() throws IOException {
        write("/home/ada/.config/jvenv/config.toml", "all = true\nreverse = false\nhook = 'cd'\n");

        assertThat(words()).isEmpty();
    }

    /** What the settings add to {@code typed}, as arguments. */
    private List<String> words(String... typed) {
        Command command = command();
        Arguments arguments = ArgumentParser.parse(command, List.of(typed));
        settings().addTo(arguments);
        List<String> words = new ArrayList<>();
        for (OptionGroup group : command.groups()) {
            for (Option option : group.options()) {
                if (arguments.has(option) && !arguments.isTyped(option)) {
                    words.addAll(words(option, arguments));
                }
            }
        }
        return words;
    }

    private static List<String> words(Option option, Arguments arguments) {
        if (!option.takesValue()) {
            return List.of(option.name());
        }
        List<String> values = option.isRepeatable() ? arguments.texts(option) : List.of("" + arguments.text(option));
        return values.stream().map(value -> option + "=" + value).toList();
    }

    private Throwable complaint(String... typed) {
        Settings settings = settings();
        Arguments arguments = ArgumentParser.parse(command(), List.of(typed));
        settings.addTo(arguments);
        JvenvException complaint = catchThrowableOfType(JvenvException.class, () -> {
            arguments.check(command().groups());
            command().check(arguments);
        });
        return settings.located(complaint);
    }

    private Settings settings() {
        return new Settings(command().groups(), Cli.table(), context());
    }

    private Command command() {
        return new CreateCommand(context());
    }

    private CommandContext context() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new CommandContext(new NoServices(variables), work, new Streams(nowhere, nowhere));
    }

    private void write(String file, String text) throws IOException {
        Path path = work.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
